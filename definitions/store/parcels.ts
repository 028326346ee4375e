import type { Store } from '../../engine/store/transaction.ts';
import { newId } from '../../engine/store/new-id.ts';

export interface TrailEntry { at: string; text: string; state: string }

/** A parcel on its way because of a ticket: `back` from the buyer, `out` to the buyer. */
export interface ParcelRow {
  shop_id: string; parcel_id: string; ticket_id: string; direction: 'back' | 'out'; courier: string; tracking_no: string; state: string;
  trail: TrailEntry[]; created_at: string; updated_at: string;
}

export async function parcelsOfTicket(store: Store, shopId: string, ticketId: string): Promise<ParcelRow[]> {
  return store.db()<ParcelRow>('parcel').where({ shop_id: shopId, ticket_id: ticketId }).orderBy('created_at');
}

export async function parcelsByTracking(store: Store, shopId: string, trackingNo: string): Promise<ParcelRow[]> {
  return store.db()<ParcelRow>('parcel').where({ shop_id: shopId, tracking_no: trackingNo }).orderBy('created_at', 'desc');
}

/** Adds a parcel unless the ticket knows it already. True when it was added. */
export async function addParcel(store: Store, parcel: Pick<ParcelRow, 'shop_id' | 'ticket_id' | 'direction' | 'courier' | 'tracking_no'>, now: string): Promise<boolean> {
  const added = await store.db()('parcel').insert({ ...parcel, parcel_id: newId(now), state: 'announced', trail: JSON.stringify([]), created_at: now, updated_at: now })
    .onConflict(['shop_id', 'ticket_id', 'direction', 'tracking_no']).ignore().returning('parcel_id');
  return added.length > 0;
}

export async function updateParcel(store: Store, parcel: ParcelRow, change: Pick<ParcelRow, 'state' | 'trail' | 'updated_at'>): Promise<void> {
  await store.db()('parcel').where({ shop_id: parcel.shop_id, parcel_id: parcel.parcel_id }).update({ ...change, trail: JSON.stringify(change.trail) });
}
