import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCursor, readCursor } from './cursor.ts';
import { AppError } from './errors.ts';

const position = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxLength: 4 });

test('what goes into a cursor comes out of it', () => {
  fc.assert(fc.property(position, (values) => {
    expect(readCursor('tickets:due', values.length, makeCursor('tickets:due', values))).toEqual(values);
  }));
});

test('no cursor is the first page', () => {
  expect(readCursor('tickets:due', 2, undefined)).toBeUndefined();
});

test('a cursor with any character changed is refused', () => {
  const cursor = makeCursor('tickets:due', ['2026-11-22 10:00:00.123456+00', 'a']);
  fc.assert(fc.property(fc.nat(cursor.length - 1), fc.constantFrom('x', '-', '0'), (at, character) => {
    fc.pre(cursor[at] !== character);
    expect(() => readCursor('tickets:due', 2, cursor.slice(0, at) + character + cursor.slice(at + 1))).toThrow(AppError);
  }));
});

test.each(['', '.', 'x', 'a.b.c', '💥'])('the text %j is no cursor', (text) => {
  expect(() => readCursor('tickets:due', 2, text)).toThrow(expect.objectContaining({ code: 'bad_cursor' }) as Error);
});

test('a cursor of another list, or with another number of values, is refused', () => {
  expect(() => readCursor('orders', 1, makeCursor('tickets', ['a']))).toThrow(AppError);
  expect(() => readCursor('orders', 2, makeCursor('orders', ['a']))).toThrow(AppError);
});
