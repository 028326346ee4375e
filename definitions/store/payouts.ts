import type { Actor } from '../../engine/store/save-ticket.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { CompensationKind, PayoutState } from '../ports.ts';

/**
 * Something that the buyer gets beyond what was paid. `payout_no` is what outside systems know it by and never changes; `source` says what
 * caused it, once for each ticket. Minor units, or whole points for the kind `points`.
 */
export interface PayoutRecord {
  shop_id: string; payout_id: string; ticket_id: string; order_id: string; payout_no: string; kind: CompensationKind; source: string; payment_id: string; channel: string;
  transaction_no: string | null; amount: number; currency: string; state: PayoutState; gateway_ref: string | null; reason: string | null; note: string;
  proposed_by: Actor; decided_by: Actor | null; created_at: string; updated_at: string; succeeded_at: string | null;
}

export async function payoutsOfTicket(store: Store, shopId: string, ticketId: string): Promise<PayoutRecord[]> {
  return store.db()<PayoutRecord>('payout').where({ shop_id: shopId, ticket_id: ticketId }).orderBy(['created_at', 'payout_id']);
}

/** Payouts of these tickets that give a charge back, oldest first. */
export async function chargeRefundsOf(store: Store, shopId: string, ticketIds: readonly string[]): Promise<PayoutRecord[]> {
  return store.db()<PayoutRecord>('payout').where({ shop_id: shopId, kind: 'charge_refund' }).whereIn('ticket_id', ticketIds).orderBy(['created_at', 'payout_id']);
}

export async function findPayoutByNo(store: Store, shopId: string, payoutNo: string): Promise<PayoutRecord | undefined> {
  return store.db()<PayoutRecord>('payout').where({ shop_id: shopId, payout_no: payoutNo }).first();
}

export async function insertPayouts(store: Store, rows: PayoutRecord[]): Promise<void> {
  if (rows.length === 0) return;
  await store.db()('payout').insert(rows.map((row) => ({ ...row, proposed_by: JSON.stringify(row.proposed_by), decided_by: row.decided_by && JSON.stringify(row.decided_by) })));
}

type PayoutChange = Pick<PayoutRecord, 'state' | 'updated_at'> & Partial<Pick<PayoutRecord, 'gateway_ref' | 'reason' | 'decided_by' | 'succeeded_at'>>;

export async function updatePayout(store: Store, shopId: string, payoutId: string, change: PayoutChange): Promise<void> {
  await store.db()('payout').where({ shop_id: shopId, payout_id: payoutId }).update({ ...change, ...(change.decided_by ? { decided_by: JSON.stringify(change.decided_by) } : {}) });
}

/** With each ticket's number, newest first; `after` is the last one of the page before. */
export async function listPayouts(store: Store, shopId: string, state: PayoutState | undefined, after: [string, string] | undefined, limit: number): Promise<(PayoutRecord & { ticket_number: string })[]> {
  let query = store.db()('payout').join('ticket', (join) => join.on('ticket.shop_id', 'payout.shop_id').andOn('ticket.ticket_id', 'payout.ticket_id'))
    .where('payout.shop_id', shopId).orderBy([{ column: 'payout.created_at', order: 'desc' }, { column: 'payout.payout_id', order: 'desc' }]).limit(limit)
    .select('payout.*', 'ticket.number as ticket_number');
  if (state) query = query.where('payout.state', state);
  return after ? query.whereRaw('(payout.created_at, payout.payout_id) < (?::timestamptz, ?::uuid)', after) : query;
}
