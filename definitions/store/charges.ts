import type { Store } from '../../engine/store/transaction.ts';
import type { ChargePurpose } from '../ports.ts';

/** `expired`: nobody asks the gateway about it any more; a payment that comes all the same is still taken in. */
export type ChargeState = 'open' | 'paid' | 'expired';

/** Money that a ticket asks of the buyer. `charge_no` is what the gateway knows it by; `source` says which step asked. Minor units. */
export interface ChargeRecord {
  shop_id: string; charge_id: string; ticket_id: string; order_id: string; charge_no: string; source: string; purpose: ChargePurpose; amount: number; currency: string;
  state: ChargeState; pay_url: string | null; gateway_ref: string | null; created_at: string; updated_at: string; paid_at: string | null;
}

export interface ListedChargeRecord extends ChargeRecord { ticket_number: string; ticket_open: boolean; order_number: string }

export async function chargesOfTicket(store: Store, shopId: string, ticketId: string): Promise<ChargeRecord[]> {
  return store.db()<ChargeRecord>('charge').where({ shop_id: shopId, ticket_id: ticketId }).orderBy('charge_no');
}

/** Newest first, with what stands on their tickets; `after` is the last one of the page before. */
export async function listCharges(store: Store, shopId: string, state: ChargeState | undefined, after: [string, string] | undefined, limit: number): Promise<ListedChargeRecord[]> {
  let query = store.db()('charge').join('ticket', (join) => join.on('ticket.shop_id', 'charge.shop_id').andOn('ticket.ticket_id', 'charge.ticket_id'))
    .where('charge.shop_id', shopId).orderBy([{ column: 'charge.created_at', order: 'desc' }, { column: 'charge.charge_id', order: 'desc' }]).limit(limit)
    .select('charge.*', 'ticket.number as ticket_number', 'ticket.is_open as ticket_open', 'ticket.order_number as order_number');
  if (state) query = query.where('charge.state', state);
  return after ? query.whereRaw('(charge.created_at, charge.charge_id) < (?::timestamptz, ?::uuid)', after) : query;
}

export async function findChargeByNo(store: Store, shopId: string, chargeNo: string): Promise<ChargeRecord | undefined> {
  return store.db()<ChargeRecord>('charge').where({ shop_id: shopId, charge_no: chargeNo }).first();
}

export async function insertCharge(store: Store, row: ChargeRecord): Promise<void> {
  await store.db()('charge').insert(row);
}

export async function updateCharge(store: Store, shopId: string, chargeId: string, change: Pick<ChargeRecord, 'updated_at'> & Partial<Pick<ChargeRecord, 'state' | 'pay_url' | 'gateway_ref' | 'paid_at'>>): Promise<void> {
  await store.db()('charge').where({ shop_id: shopId, charge_id: chargeId }).update(change);
}
