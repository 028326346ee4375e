import { describe, expect, it } from 'vitest';
import { neighbours, type ListPlace } from './list-place.ts';

const list: ListPlace = { address: '/inbox/mine', numbers: ['A', 'B', 'C'], total: 63, from: 31 };

describe('neighbours', () => {
  it('are the rows above and below, counted in the whole list', () => {
    expect(neighbours(list, 'B')).toEqual({ place: 32, total: 63, previous: 'A', next: 'C' });
  });

  it('end at the ends of the page', () => {
    expect(neighbours(list, 'A')?.previous).toBeNull();
    expect(neighbours(list, 'C')?.next).toBeNull();
  });

  it('are unknown for a ticket that was not opened from the list', () => {
    expect(neighbours(list, 'Z')).toBeNull();
    expect(neighbours(null, 'A')).toBeNull();
  });
});
