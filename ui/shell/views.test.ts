import { describe, expect, it } from 'vitest';
import { allViews, neighbourView, viewOf } from './views.ts';

describe('views', () => {
  it('fall back to what is mine', () => {
    expect(viewOf(undefined).code).toBe('mine');
    expect(viewOf('no-such-view').code).toBe('mine');
    expect(viewOf('to_refund').code).toBe('to_refund');
  });

  it('go round the end in both directions', () => {
    const last = viewOf(allViews.at(-1)?.code);
    expect(neighbourView(last, 1).code).toBe('mine');
    expect(neighbourView(viewOf('mine'), -1)).toBe(last);
  });
});
