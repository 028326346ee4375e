import { describe, expect, it } from 'vitest';
import { countedWith, needsApproval, type Allowance, type CompensationItem, type CompensationKind } from './compensation.ts';

const money = (amount: number): CompensationItem => ({ kind: 'money', amount });
const coupon = (amount: number): CompensationItem => ({ kind: 'coupon', amount });
/** Money and coupons together up to 5,000, points up to 500, nothing else. */
const allowed = (kind: CompensationKind): Allowance => (kind === 'points' ? { may: true, limit: 500, rule: 'points' } : kind === 'money' || kind === 'coupon' ? { may: true, limit: 5_000, rule: 'money' } : { may: false, limit: 0, rule: 'others' });
const asks = (given: CompensationItem[], items: CompensationItem[]): boolean => needsApproval(countedWith(given, items), allowed);

describe('compensation above a limit', () => {
  it('needs a supervisor from the first cent above the limit of its row', () => {
    expect([asks([], [money(5_000)]), asks([], [money(5_001)])]).toEqual([false, true]);
  });

  it('counts what the ticket was already given, so that many small gifts are not a way around the limit', () => {
    expect([asks([money(3_000)], [money(2_000)]), asks([money(3_000)], [money(2_001)])]).toEqual([false, true]);
  });

  it('counts kinds of one row together and others apart', () => {
    expect([asks([], [money(4_000), coupon(1_001)]), asks([money(4_000)], [coupon(1_001)]), asks([], [money(5_000), { kind: 'points', amount: 500 }])]).toEqual([true, true, false]);
    expect(asks([], [{ kind: 'points', amount: 501 }])).toBe(true);
  });

  it('does not ask again for what was given before in another row', () => {
    expect(asks([money(9_000)], [{ kind: 'points', amount: 10 }])).toBe(false);
  });

  it('asks for what the role may not give at all', () => {
    expect(asks([], [{ kind: 'free_freight', amount: 1 }])).toBe(true);
  });

  it('knows no limit where the row has none', () => {
    expect(needsApproval(countedWith([], [money(9e6)]), () => ({ may: true, limit: null, rule: 'owner' }))).toBe(false);
  });

  it('lets return freight pass: the policy caps it', () => {
    expect([asks([], [{ kind: 'return_freight', amount: 100_000 }]), asks([{ kind: 'return_freight', amount: 100_000 }], [money(5_000)])]).toEqual([false, false]);
  });

  it('lets what was charged go back: the charge caps it', () => {
    expect(asks([], [{ kind: 'charge_refund', amount: 100_000 }])).toBe(false);
  });

  it('takes whole amounts above zero only', () => {
    for (const amount of [0, -1, 1.5]) expect(() => countedWith([], [money(amount)])).toThrow('amount_invalid');
  });
});
