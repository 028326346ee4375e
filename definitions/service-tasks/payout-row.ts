import type { Ports, PayoutRow } from '../ports.ts';
import { payRow, type Payer } from './refund-row.ts';

type Context = Pick<Payer, 'shopId' | 'signal' | 'now'> & { ports: Pick<Ports, 'gateway' | 'shop' | 'payouts'> };

/**
 * Gives one approved row of compensation: money by the gateway as a refund goes, points and coupons by the shop's own system. Both
 * know it by its number, so that it is given once however often this runs. What is final, waits or was refused is left alone.
 */
export async function givePayout(row: PayoutRow, context: Context): Promise<PayoutRow> {
  const { kind, state } = row;
  if (state === 'proposed' || state === 'refused' || state === 'succeeded' || state === 'failed') return row;
  if (kind === 'points' || kind === 'coupon' || kind === 'free_freight') return grant({ ...row, kind }, context);
  const { shopId, signal, now, ports } = context;
  const paid = await payRow({ ...row, state }, row.refundNo, { shopId, signal, now, gateway: ports.gateway, book: ports.payouts, beyondPaid: true });
  return { ...row, ...paid };
}

async function grant(row: PayoutRow & { kind: 'points' | 'coupon' | 'free_freight' }, { shopId, signal, now, ports }: Context): Promise<PayoutRow> {
  const { kind, amount, currency, orderNumber } = row;
  await ports.payouts.mark(shopId, row.refundId, { state: 'submitting' });
  const { reference } = await ports.shop.grant({ shopId, externalId: row.refundNo, signal, orderNumber, kind, amount, currency });
  await ports.payouts.mark(shopId, row.refundId, { state: 'succeeded', gatewayRef: reference });
  return { ...row, state: 'succeeded', gatewayRef: reference, updatedAt: now() };
}
