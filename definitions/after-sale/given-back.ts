import type { ChargeRecord } from '../store/charges.ts';
import type { PayoutRecord } from '../store/payouts.ts';

/**
 * Which payout gives which charge back: one made for it names it in `source`; those that a flow made go to the paid charges of their ticket,
 * the same amount first, else the oldest. Both lists: one ticket's, in the order in which they were made.
 */
export function givenBack(charges: readonly ChargeRecord[], payouts: readonly PayoutRecord[]): Map<string, PayoutRecord> {
  const found = new Map<string, PayoutRecord>();
  const refunds = payouts.filter(({ kind, state }) => kind === 'charge_refund' && state !== 'refused');
  const isNamed = (payout: PayoutRecord): boolean => charges.some(({ charge_no: no }) => payout.source.endsWith(giveBackSource(no)));
  for (const payout of refunds.toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)))) {
    const left = charges.filter(({ charge_no: no, state }) => state === 'paid' && !found.has(no));
    const charge = left.find(({ charge_no: no }) => payout.source.endsWith(giveBackSource(no))) ?? left.find(({ amount }) => amount === payout.amount) ?? left[0];
    if (charge) found.set(charge.charge_no, payout);
  }
  return found;
}

/** How the source of a payout ends that gives this charge back. */
export function giveBackSource(chargeNo: string): string {
  return `charge:${chargeNo}`;
}
