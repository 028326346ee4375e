import { expect, test } from 'vitest';
import { instant, limit, listOf, nullable, shape, text, truth, uuid, code } from '../contracts/schema.ts';
import { unstorable } from './storable-text.ts';
import { makeChecker } from './validator.ts';

test('everything that is wrong is named at once, by JSON pointer, code and sentence', () => {
  const checker = makeChecker(shape({ lines: listOf(shape({ quantity: limit }), 1, 2), id: uuid }), 'body');

  const errors = checker.check({ lines: [{ quantity: 0 }, { quantity: 'two' }], more: 1 }, 'en');

  expect(errors).toEqual(expect.arrayContaining([
    { path: '/id', code: 'required', message: 'is required' },
    { path: '/more', code: 'unknown_field', message: 'is not a known field' },
    { path: '/lines/0/quantity', code: 'too_small', message: 'must be 1 or more' },
    { path: '/lines/1/quantity', code: 'type', message: 'must be integer' },
  ]));
  expect(errors).toHaveLength(4);
});

test('sentences come in the reader\'s language', () => {
  expect(makeChecker(shape({ id: uuid }), 'body').check({}, 'zh')[0]?.message).toBe('必填');
});

test('a query reads numbers, switches and single values of lists from text, and fills defaults', () => {
  const checker = makeChecker(shape({}, { limit, mine: truth, type: listOf(code, 1, 5) }), 'text', '?');
  const query = { mine: 'true', type: 'repair' };

  expect(checker.check(query, 'en')).toEqual([]);
  expect(query).toEqual({ mine: true, type: ['repair'], limit: 20 });
  expect(checker.check({ limit: '101' }, 'en')).toMatchObject([{ path: '?limit', code: 'too_big' }]);
});

test('a body is not bent to fit', () => {
  expect(makeChecker(shape({ mine: truth }), 'body').check({ mine: 'true' }, 'en')).toMatchObject([{ path: '/mine', code: 'type' }]);
});

test('a value that may be null is refused once, not once per alternative', () => {
  expect(makeChecker(shape({ assignee: nullable(uuid) }), 'body').check({ assignee: 'x' }, 'en')).toHaveLength(1);
});

test.each([
  '2026-11-22T10:00:00Z', '2026-11-22T10:00:00.123+08:00', '2024-02-29T00:00:00Z',
])('%s is an instant', (value) => {
  expect(makeChecker(shape({ at: instant }), 'body').check({ at: value }, 'en')).toEqual([]);
});

test.each([
  '2026-11-22', '2026-02-29T00:00:00Z', '2026-11-31T00:00:00Z', '2026-11-22T23:59:60Z', '0001-01-01T00:00:00Z', '2026-11-22T10:00:00+23:00', '2026-11-22T10:00:00',
])('%s is no instant that the database could keep', (value) => {
  expect(makeChecker(shape({ at: instant }), 'body').check({ at: value }, 'en')).toMatchObject([{ path: '/at', code: 'format' }]);
});

test('a uuid with a prefix is refused, since the database reads it differently', () => {
  const id = '01890000-0000-7000-8000-000000000001';

  expect(makeChecker(shape({ id: uuid }), 'body').check({ id }, 'en')).toEqual([]);
  expect(makeChecker(shape({ id: uuid }), 'body').check({ id: `urn:uuid:${id}` }, 'en')).toHaveLength(1);
});

test('results are held as they are: a missing default is a mismatch left alone', () => {
  const result = {};

  expect(makeChecker(shape({}, { limit, text }), 'result').check(result, 'en')).toEqual([]);
  expect(result).toEqual({});
});

test('text that no database can keep is found wherever it is', () => {
  expect(unstorable({ a: ['fine', 'nul \0'], b: { c: '\ud800' }, 'k\0': 1 }, 'en').map(({ path }) => path).toSorted()).toEqual(['', '/a/1', '/b/c']);
  expect(unstorable({ a: '茶杯 😀', b: null, c: 1 }, 'en')).toEqual([]);
});

test('hostile nesting is refused instead of overflowing the stack', () => {
  let deep: unknown = 1;
  for (let level = 0; level < 100_000; level += 1) deep = [deep];

  expect(unstorable(deep, 'en')).toMatchObject([{ code: 'too_deep' }]);
});
