import type { Store } from '../../engine/store/transaction.ts';
import type { RefundRoute, RefundState } from '../ports.ts';

/** One refund per ticket and payment; `refund_no` is what the gateway knows it by and never changes. Minor units. */
export interface RefundRecord {
  shop_id: string; refund_id: string; ticket_id: string; order_id: string; refund_no: string; payment_id: string; channel: string; transaction_no: string | null;
  amount: number; currency: string; state: RefundState; gateway_ref: string | null; reason: string | null; created_at: string; updated_at: string; succeeded_at: string | null;
  /** Where finance sends it, when its own channel refused it for good. */
  route: RefundRoute | null;
}

export async function refundsOfTicket(store: Store, shopId: string, ticketId: string): Promise<RefundRecord[]> {
  return store.db()<RefundRecord>('refund').where({ shop_id: shopId, ticket_id: ticketId }).orderBy('refund_no');
}

export async function refundsOfOrder(store: Store, shopId: string, orderId: string): Promise<RefundRecord[]> {
  return store.db()<RefundRecord>('refund').where({ shop_id: shopId, order_id: orderId }).orderBy('refund_no');
}

export async function findRefundByNo(store: Store, shopId: string, refundNo: string): Promise<RefundRecord | undefined> {
  return store.db()<RefundRecord>('refund').where({ shop_id: shopId, refund_no: refundNo }).first();
}

export async function insertRefunds(store: Store, rows: RefundRecord[]): Promise<void> {
  if (rows.length > 0) await store.db()('refund').insert(rows);
}

export async function updateRefund(store: Store, shopId: string, refundId: string, change: Pick<RefundRecord, 'state' | 'updated_at'> & Partial<Pick<RefundRecord, 'gateway_ref' | 'reason' | 'succeeded_at' | 'route'>>): Promise<void> {
  await store.db()('refund').where({ shop_id: shopId, refund_id: refundId }).update({ ...change, ...(change.route ? { route: JSON.stringify(change.route) } : {}) });
}
