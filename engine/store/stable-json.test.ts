import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stableJson } from './stable-json.ts';

test('the sequence of keys does not matter, at any depth; that of lists does', () => {
  expect(stableJson({ b: [{ y: 1, x: 2 }], a: null })).toBe(stableJson({ a: null, b: [{ x: 2, y: 1 }] }));
  expect(stableJson([1, 2])).not.toBe(stableJson([2, 1]));
});

test('a key without a value is no key', () => {
  expect(stableJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});

test('the text is JSON of the same content', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    expect(JSON.parse(stableJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
  }));
});
