import { expect, it } from 'vitest';
import { halfWay } from './half-way.ts';

it.each([
  ['a straight line', [{ x: 0, y: 0 }, { x: 10, y: 0 }], { x: 5, y: 0 }],
  ['a line with a corner, along it', [{ x: 0, y: 0 }, { x: 30, y: 0 }, { x: 30, y: 10 }], { x: 20, y: 0 }],
  ['a line of no length', [{ x: 3, y: 4 }, { x: 3, y: 4 }], { x: 3, y: 4 }],
] as const)('the middle of %s', (_what, points, middle) => {
  expect(halfWay(points)).toEqual(middle);
});
