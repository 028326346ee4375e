import type { Fault, Policy } from './types.ts';

/** Who bears the buyer's return freight, and what the shop pays back of it (4.3). Minor units. */
export interface ReturnFreight {
  payer: 'seller' | 'buyer' | 'insurance';
  /** Paid out as a compensation item, or claimed from the insurance. */
  compensation: number;
  /** What is left to the buyer. */
  buyerBears: number;
}

/**
 * Whoever is at fault pays: the shop up to the policy's cap (also for its courier), the buyer all of it. Under the
 * insurance rule the insurer pays where the shop does not, up to the insured limit.
 * @param cost what the buyer paid to send the goods back
 */
export function returnFreight(policy: Pick<Policy, 'freight' | 'insurance' | 'returnFreightCap'>, fault: Fault, cost: number): ReturnFreight {
  if (fault === 'seller' || fault === 'courier') {
    const compensation = Math.min(cost, policy.returnFreightCap);
    return { payer: 'seller', compensation, buyerBears: cost - compensation };
  }
  if (policy.freight === 'insurance') {
    const compensation = Math.min(cost, policy.insurance.limit);
    return { payer: 'insurance', compensation, buyerBears: cost - compensation };
  }
  return { payer: 'buyer', compensation: 0, buyerBears: cost };
}
