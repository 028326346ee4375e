import type { Point } from './services.ts';

/** The point in the middle of a line, measured along it. */
export function halfWay(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((point, at) => Math.hypot(point.x - (points[at] as Point).x, point.y - (points[at] as Point).y));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [at, length] of lengths.entries()) {
    const [from, to] = [points[at] as Point, points[at + 1] as Point];
    if (left <= length && length > 0) return { x: from.x + ((to.x - from.x) * left) / length, y: from.y + ((to.y - from.y) * left) / length };
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}
