import type { Order, OrderStatus } from '../../domain/types.ts';
import { CellProblem } from '../problem.ts';
import { instant, objects, text, type Json } from './fields.ts';

export interface ShopifyProgress extends Pick<Order, 'shippedAt' | 'deliveredAt' | 'completedAt' | 'closedAt'> { status: OrderStatus }

const unpaid = ['pending', 'authorized', 'expired', 'partially_paid'];
const paid = ['paid', 'partially_refunded', 'refunded'];

/**
 * Where an order stands. Shopify knows no receipt by the buyer: an order is completed when every parcel was delivered or
 * the shop has archived it; a cancelled, voided or wholly refunded one is closed.
 * @throws CellProblem status_unknown
 */
export function readProgress(order: Json): ShopifyProgress {
  const financial = text(order.financial_status);
  const cancelledAt = instant(order.cancelled_at, 'cancelled_at');
  if (cancelledAt) return { status: 'closed', closedAt: cancelledAt };
  if (financial === 'voided') return { status: 'closed' };
  if (unpaid.includes(financial)) return { status: 'awaiting_payment' };
  if (!paid.includes(financial)) throw new CellProblem('financial_status', 'status_unknown', { value: financial });
  const shipping = readShipping(order);
  return { status: financial === 'refunded' ? 'closed' : statusOf(order, shipping), ...shipping };
}

function readShipping(order: Json): Omit<ShopifyProgress, 'status'> {
  const parcels = objects(order.fulfillments).filter((fulfillment) => text(fulfillment.status) !== 'cancelled');
  const times = (field: 'created_at' | 'updated_at'): string[] =>
    parcels.flatMap((parcel, index) => instant(parcel[field], `fulfillments[${index}].${field}`) ?? []).toSorted();
  const shippedAt = times('created_at')[0];
  const delivered = parcels.length > 0 && parcels.every((parcel) => text(parcel.shipment_status) === 'delivered');
  const deliveredAt = delivered ? times('updated_at').at(-1) : undefined;
  const closedAt = instant(order.closed_at, 'closed_at');
  const completedAt = deliveredAt ?? closedAt;
  return { ...(shippedAt ? { shippedAt } : {}), ...(deliveredAt ? { deliveredAt } : {}), ...(completedAt ? { completedAt } : {}) };
}

function statusOf(order: Json, { completedAt }: Omit<ShopifyProgress, 'status'>): OrderStatus {
  if (text(order.fulfillment_status) !== 'fulfilled') return 'awaiting_shipment';
  return completedAt ? 'completed' : 'awaiting_receipt';
}
