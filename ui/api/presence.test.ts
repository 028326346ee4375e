import { expect, test } from 'vitest';
import { withLook } from './presence.ts';

const came = { type: 'presence', ticket: 't1', person: 'lin', name: '林佳怡', here: true } as const;
const xu = { id: 'xu', name: '许可欣' };

test('who comes is added once, who leaves is taken away, and a ticket without anybody is forgotten', () => {
  const both = withLook(withLook([{ ticket: 't1', people: [xu] }], came), came);
  expect(both).toEqual([{ ticket: 't1', people: [xu, { id: 'lin', name: '林佳怡' }] }]);
  expect(withLook(both, { ...came, here: false })).toEqual([{ ticket: 't1', people: [xu] }]);
  expect(withLook([{ ticket: 't1', people: [xu] }], { ...came, person: 'xu', here: false })).toEqual([]);
});

test('the other tickets stay as they are', () => {
  const other = { ticket: 't2', people: [xu] };
  expect(withLook([other], came)).toEqual([other, { ticket: 't1', people: [{ id: 'lin', name: '林佳怡' }] }]);
});
