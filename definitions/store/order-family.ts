import type { Store } from '../../engine/store/transaction.ts';
import { parentEffect } from '../domain/order-family.ts';
import { writeOrderEffect, type OrderRow } from './orders.ts';

/** The orders that are parts of this one, by number. */
export async function partsOf(store: Store, shopId: string, number: string): Promise<OrderRow[]> {
  return store.db()<OrderRow>('orders').where({ shop_id: shopId, parent_number: number }).orderBy('number');
}

export async function hasParts(store: Store, shopId: string, number: string): Promise<boolean> {
  return await store.db()('orders').where({ shop_id: shopId, parent_number: number }).first('order_id') !== undefined;
}

/**
 * Brings the order that this one is a part of in line with all its parts. Call with the part's row locked and written: two parts that end at the
 * same instant meet at the parent's lock, and the later one sees both.
 */
export async function syncParent(store: Store, shopId: string, parentNumber: string | null, now: string): Promise<void> {
  if (!parentNumber) return;
  const parent = await store.db()<OrderRow>('orders').where({ shop_id: shopId, number: parentNumber }).forUpdate().first();
  if (!parent) return;
  const parts = (await partsOf(store, shopId, parentNumber)).map((row) => ({ status: row.document.status, receiptPaused: row.receipt_paused }));
  const effect = parentEffect(parent.document.status, parts);
  if (effect.status === parent.document.status && effect.receiptPaused === parent.receipt_paused) return;
  await writeOrderEffect(store, parent, effect, now);
}
