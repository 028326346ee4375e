import { describe, expect, it } from 'vitest';
import { outcomeKeys } from './outcome-keys.ts';

const keys = (...codes: string[]) => Object.fromEntries(outcomeKeys(codes));

describe('outcomeKeys', () => {
  it('gives the usual outcomes their usual letters', () => {
    expect(keys('approve', 'offer', 'reject')).toEqual({ approve: 'a', offer: 'o', reject: 'r' });
  });

  it('gives every letter once, the usual ones first', () => {
    expect(keys('accept_job', 'approve')).toEqual({ approve: 'a', accept_job: 't' });
  });

  it('never takes a letter that means something else on the page', () => {
    expect(keys('ship_back')).toEqual({ ship_back: 'b' });
    expect(keys('skip')).toEqual({});
  });
});
