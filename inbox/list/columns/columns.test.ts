import { describe, expect, it } from 'vitest';
import { readColumns, usualColumns } from './read-columns.ts';

describe('chosen columns', () => {
  it('stand in the table\'s order, without those that are not known', () => {
    expect(readColumns('applied,due,moon,tags')).toEqual(['due', 'tags', 'applied']);
  });

  it('are the usual ones where nothing was chosen or nothing is left of it', () => {
    expect(readColumns(null)).toEqual(usualColumns);
    expect(readColumns('moon')).toEqual(usualColumns);
  });
});
