import type { Store } from '../../engine/store/transaction.ts';
import type { ChargePurpose } from '../ports.ts';

/** `expired`: nobody asks the gateway about it any more; a payment that comes all the same is still taken in. */
export type ChargeState = 'open' | 'paid' | 'expired';

/** Money that a ticket asks of the buyer. `charge_no` is what the gateway knows it by; `source` says which step asked. Minor units. */
export interface ChargeRecord {
  shop_id: string; charge_id: string; ticket_id: string; order_id: string; charge_no: string; source: string; purpose: ChargePurpose; amount: number; currency: string;
  state: ChargeState; pay_url: string | null; gateway_ref: string | null; created_at: string; updated_at: string; paid_at: string | null;
}

export async function chargesOfTicket(store: Store, shopId: string, ticketId: string): Promise<ChargeRecord[]> {
  return store.db()<ChargeRecord>('charge').where({ shop_id: shopId, ticket_id: ticketId }).orderBy('charge_no');
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
