import { describe, expect, it } from 'vitest';
import { allocatePayments } from './payments.ts';
import type { Payment } from './types.ts';

const payments: Payment[] = [
  { id: 'card', channel: 'stripe', amount: 5000, paidAt: '2026-11-01T00:00:00Z' },
  { id: 'wechat', channel: 'wechat', amount: 3000, paidAt: '2026-11-01T09:00:00+08:00' },
  { id: 'alipay', channel: 'alipay', amount: 2000, paidAt: '2026-11-02T00:00:00Z' },
];

function parts(refunded: Record<string, number>, amount: number): [string, number][] {
  return allocatePayments(payments, refunded, amount).map((part) => [part.paymentId, part.amount]);
}

describe('allocatePayments', () => {
  it('takes the latest payment first', () => {
    expect(parts({}, 4500)).toEqual([['alipay', 2000], ['wechat', 2500]]);
  });

  it('never takes more than a payment has left', () => {
    expect(parts({ alipay: 1500, wechat: 3000 }, 1000)).toEqual([['alipay', 500], ['card', 500]]);
  });

  it('takes the one listed later when two were paid at the same instant', () => {
    const same = payments.map((payment) => ({ ...payment, paidAt: '2026-11-01T00:00:00Z' }));

    expect(allocatePayments(same, {}, 1).map((part) => part.paymentId)).toEqual(['alipay']);
  });

  it('needs no payment for nothing', () => {
    expect(parts({}, 0)).toEqual([]);
  });

  it('refuses when all payments together have too little', () => {
    expect(() => parts({ card: 1 }, 10_000)).toThrow(expect.objectContaining({ code: 'payment_exhausted', params: { asked: 10_000, max: 9_999 } }) as Error);
  });
});
