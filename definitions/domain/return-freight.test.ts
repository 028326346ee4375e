import { describe, expect, it } from 'vitest';
import { returnFreight } from './return-freight.ts';

const policy = { freight: 'until_shipment', insurance: { limit: 2500 }, returnFreightCap: 1500 } as const;

describe('returnFreight', () => {
  it('is borne by the shop up to the cap when it is at fault', () => {
    expect(returnFreight(policy, 'seller', 1200)).toEqual({ payer: 'seller', compensation: 1200, buyerBears: 0 });
    expect(returnFreight(policy, 'courier', 1800)).toEqual({ payer: 'seller', compensation: 1500, buyerBears: 300 });
  });

  it('is borne by the buyer at fault', () => {
    expect(returnFreight(policy, 'buyer', 1200)).toEqual({ payer: 'buyer', compensation: 0, buyerBears: 1200 });
  });

  it('is claimed from the insurance up to its limit under that rule', () => {
    expect(returnFreight({ ...policy, freight: 'insurance' }, 'buyer', 3000)).toEqual({ payer: 'insurance', compensation: 2500, buyerBears: 500 });
  });
});
