import { describe, expect, it } from 'vitest';
import { compensationWorth, needsApproval, type CompensationItem } from './compensation.ts';

const policy = { limits: { agent: { refund: null, compensation: 5_000 }, supervisor: { refund: null, compensation: 50_000 } } };
const money = (amount: number): CompensationItem => ({ kind: 'money', amount });

describe('compensation above a limit', () => {
  it('needs a supervisor from the first cent above the role\'s limit', () => {
    expect(needsApproval(policy, ['agent'], [], [money(5_000)])).toBe(false);
    expect(needsApproval(policy, ['agent'], [], [money(5_001)])).toBe(true);
    expect(needsApproval(policy, ['supervisor'], [], [money(50_000)])).toBe(false);
  });

  it('counts what the ticket was already given, so that many small gifts are not a way around the limit', () => {
    expect(needsApproval(policy, ['agent'], [money(3_000)], [money(2_000)])).toBe(false);
    expect(needsApproval(policy, ['agent'], [money(3_000)], [money(2_001)])).toBe(true);
  });

  it('counts coupons, free freight and points as money', () => {
    expect(compensationWorth([{ kind: 'coupon', amount: 300 }, { kind: 'free_freight', amount: 200 }, { kind: 'points', amount: 100 }])).toBe(600);
  });

  it('lets return freight pass: the policy caps it', () => {
    expect(needsApproval(policy, ['agent'], [], [{ kind: 'return_freight', amount: 100_000 }])).toBe(false);
    expect(needsApproval(policy, ['agent'], [{ kind: 'return_freight', amount: 100_000 }], [money(5_000)])).toBe(false);
  });

  it('gives what nobody granted an agent\'s limit, and the platform and the owner none', () => {
    expect(needsApproval(policy, [], [], [money(5_001)])).toBe(true);
    expect(needsApproval(policy, ['platform'], [], [money(900_000)])).toBe(false);
    expect(needsApproval(policy, ['owner'], [], [money(900_000)])).toBe(false);
  });

  it('takes whole amounts above zero only', () => {
    for (const amount of [0, -1, 1.5]) expect(() => needsApproval(policy, ['agent'], [], [money(amount)])).toThrow('amount_invalid');
  });
});
