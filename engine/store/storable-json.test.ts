import { expect, test } from 'vitest';
import { storableJson } from './storable-json.ts';

test('NUL is dropped and half a character is replaced, at any depth; all else is plain JSON', () => {
  expect(storableJson({ a: ['x\u0000y', '\ud83d'], n: 1 })).toBe('{"a":["xy","\ufffd"],"n":1}');
  expect(storableJson({ text: '😀 "引号" \\u0000' })).toBe(JSON.stringify({ text: '😀 "引号" \\u0000' }));
});
