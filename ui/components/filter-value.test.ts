import { describe, expect, it } from 'vitest';
import { nextValue } from './filter-value.ts';

describe('nextValue', () => {
  it('replaces where one may be chosen and adds where several may', () => {
    expect(nextValue({ value: ['a'] }, 'b')).toEqual(['b']);
    expect(nextValue({ value: ['a'], several: true }, 'b')).toEqual(['a', 'b']);
  });

  it('takes a chosen value out again', () => {
    expect(nextValue({ value: ['a'] }, 'a')).toEqual([]);
    expect(nextValue({ value: ['a', 'b'], several: true }, 'a')).toEqual(['b']);
  });
});
