import { expect, it } from 'vitest';
import { withLastName } from './last-name.ts';

it.each([
  ['=request.am', 'request.am', '=request.amount'],
  ['approved > 100 and ord', 'ord', 'approved > 100 and order.paid'],
  ['if x then', 'then', 'if x order.paid'],
])('completes the last name of %s', (feel, last, completed) => {
  const found = withLastName(feel);
  expect(found.last).toBe(last);
  expect(found.complete(last.startsWith('req') ? 'request.amount' : 'order.paid')).toBe(completed);
});

it.each(['', '1 + ', 'a = "text', 'f(x)'])('%s ends with no name', (feel) => {
  expect(withLastName(feel).last).toBe('');
});
