import { describe, expect, it } from 'vitest';
import { ticketRow } from './fixtures.ts';
import { isClaimable, selectedSums, toggled } from './selection.ts';

describe('selected tickets', () => {
  it('sum their refunds per currency', () => {
    const dollars = { requested: 500, approved: 400, refunded: 0, currency: 'USD' };
    const sums = selectedSums([ticketRow(1), ticketRow(2), ticketRow(3, { amounts: dollars })]);
    expect([...sums]).toEqual([['CNY', 20900], ['USD', 400]]);
  });

  it('can be claimed while nobody has them and they are not over', () => {
    expect(isClaimable(ticketRow(1))).toBe(true);
    expect(isClaimable(ticketRow(1, { assignee: { id: 'x', name: '林晓' } }))).toBe(false);
    expect(isClaimable(ticketRow(1, { statusGroup: 'completed' }))).toBe(false);
  });

  it('go in and out of a selection', () => {
    const one = toggled(new Set(), 'a');
    expect([...one]).toEqual(['a']);
    expect([...toggled(one, 'a')]).toEqual([]);
  });
});
