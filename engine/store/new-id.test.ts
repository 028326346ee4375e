import { describe, expect, it } from 'vitest';
import { idsAt, newId } from './new-id.ts';

describe('newId', () => {
  it('makes ids that sort in the order of their making within one millisecond', () => {
    const ids = Array.from({ length: 500 }, () => newId('2026-11-19T04:00:00.000Z'));

    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(500);
  });

  it('sorts by the clock that it is given', () => {
    const later = newId('2026-11-19T04:00:00.001Z');

    expect(newId('2026-11-19T04:00:00.000Z') < later).toBe(true);
  });
});

describe('idsAt', () => {
  it('holds every id of its millisecond and none of the ones beside it', () => {
    const { first, last } = idsAt('2026-11-19T04:00:00.001Z');
    const inside = (id: string): boolean => id >= first && id <= last;

    expect(inside(newId('2026-11-19T04:00:00.001Z'))).toBe(true);
    expect(inside(newId('2026-11-19T04:00:00.000Z'))).toBe(false);
    expect(inside(newId('2026-11-19T04:00:00.002Z'))).toBe(false);
  });
});
