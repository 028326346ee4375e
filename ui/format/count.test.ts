import { describe, expect, it } from 'vitest';
import { formatCount } from './count.ts';

describe('formatCount', () => {
  it('shows a capped count as more than a thousand, a thousand as it is', () => {
    expect([0, 23, 1000, 1001].map(formatCount)).toEqual(['0', '23', '1000', '1,000+']);
  });
});
