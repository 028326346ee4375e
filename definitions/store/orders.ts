import { createHash } from 'node:crypto';
import { stableJson } from '../../engine/store/stable-json.ts';
import { statement } from '../../engine/store/statement.ts';
import { ticketIdOf, type TicketKey } from '../../engine/store/ticket.ts';
import { storableJson } from '../../engine/store/storable-json.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { Order } from '../domain/types.ts';
import { newId } from '../../engine/store/new-id.ts';

/** A mirrored order: `document` is the whole, the columns are what lists and locks need. */
export interface OrderRow {
  shop_id: string; order_id: string; number: string; channel: string; status: string; buyer_id: string; buyer_name: string; buyer_phone: string;
  parent_number: string | null; paid: number; currency: string; document: Order; hash: string; receipt_paused: boolean; placed_at: string; created_at: string; updated_at: string;
}

export type UpsertResult = 'created' | 'changed' | 'unchanged';

/** Same content, same hash, whatever the order of its keys: a second import must change nothing. */
export function orderHash(order: Order): string {
  return createHash('sha256').update(stableJson(order)).digest('hex');
}

const upsert = statement('orders_upsert', `
insert into orders (shop_id, order_id, number, parent_number, channel, status, buyer_id, buyer_name, buyer_phone, paid, currency, document, hash, placed_at, created_at, updated_at)
select :shop::uuid, x.order_id, x.number, x.parent_number, x.channel, x.status, x.buyer_id, x.buyer_name, x.buyer_phone, x.paid, x.currency, x.document, x.hash, x.placed_at,
  :now::timestamptz, :now::timestamptz
from jsonb_to_recordset(:orders::jsonb) as x(order_id uuid, number text, parent_number text, channel text, status text, buyer_id text, buyer_name text, buyer_phone text,
  paid bigint, currency text, document jsonb, hash text, placed_at timestamptz)
on conflict (shop_id, number) do update set parent_number = excluded.parent_number, channel = excluded.channel, status = excluded.status, buyer_id = excluded.buyer_id, buyer_name = excluded.buyer_name,
  buyer_phone = excluded.buyer_phone, paid = excluded.paid, currency = excluded.currency, document = excluded.document, hash = excluded.hash,
  placed_at = excluded.placed_at, updated_at = excluded.updated_at
where orders.hash <> excluded.hash
returning number, order_id`);

function columns(order: Order, now: string): Omit<OrderRow, 'shop_id' | 'receipt_paused' | 'created_at' | 'updated_at'> {
  return {
    order_id: newId(now), number: order.number, parent_number: order.parentNumber ?? null, channel: order.channel, status: order.status, buyer_id: order.buyer.id,
    buyer_name: order.buyer.name, buyer_phone: order.buyer.phone, paid: order.paid, currency: order.currency, document: order, hash: orderHash(order),
    placed_at: order.createdAt,
  };
}

/**
 * Inserts or replaces by number, all in one statement; an order with the same content is left alone. Of two orders with one
 * number the later counts. Returns what became of each number.
 */
export async function upsertOrders(store: Store, shopId: string, orders: Order[], now: string): Promise<Map<string, UpsertResult>> {
  const rows = new Map(orders.map((order) => [order.number, columns(order, now)]));
  // rows are locked in one order, so that two imports of the same orders cannot deadlock
  const sorted = [...rows.values()].sort((a, b) => (a.number < b.number ? -1 : 1));
  const written = await upsert(store.db(), { shop: shopId, orders: storableJson(sorted), now });
  const results = new Map<string, UpsertResult>([...rows.keys()].map((number) => [number, 'unchanged']));
  for (const { number, order_id } of written.rows as { number: string; order_id: string }[]) {
    results.set(number, rows.get(number)?.order_id === order_id ? 'created' : 'changed');
  }
  return results;
}

/** One order; see `upsertOrders`. */
export async function upsertOrder(store: Store, shopId: string, order: Order, now: string): Promise<UpsertResult> {
  return (await upsertOrders(store, shopId, [order], now)).get(order.number) ?? 'unchanged';
}

export async function findOrder(store: Store, shopId: string, number: string): Promise<OrderRow | undefined> {
  return store.db()<OrderRow>('orders').where({ shop_id: shopId, number }).first();
}

export async function findOrderById(store: Store, shopId: string, orderId: string): Promise<OrderRow | undefined> {
  return store.db()<OrderRow>('orders').where({ shop_id: shopId, order_id: orderId }).first();
}

const ofTicket = statement('order_of_ticket', `
select o.document, o.updated_at, t.policy_version from ticket t join orders o on o.shop_id = t.shop_id and o.order_id = t.order_id
where t.shop_id = :shop::uuid and t.ticket_id = ${ticketIdOf}`);

/** `updated_at`: when the mirror last changed. */
export interface OrderOfTicket { document: Order; updated_at: string; policy_version: number }

/** A ticket's order and the policy version that it began with. */
export async function findOrderOfTicket(store: Store, shopId: string, { ticketId, workItemId }: TicketKey): Promise<OrderOfTicket | undefined> {
  return (await ofTicket(store.db(), { shop: shopId, ticket: ticketId ?? null, item: workItemId ?? null })).rows[0] as OrderOfTicket | undefined;
}

/** The order, locked until the transaction ends: whoever changes what its tickets hold must have it. */
export async function lockOrder(store: Store, shopId: string, orderId: string): Promise<OrderRow> {
  const row = await store.db()<OrderRow>('orders').where({ shop_id: shopId, order_id: orderId }).forUpdate().first();
  if (!row) throw new Error(`Ticket of an order ${orderId} that does not exist.`);
  return row;
}

/** What its tickets did to the order, written into the mirror. */
export async function writeOrderEffect(store: Store, row: OrderRow, effect: { status: Order['status']; receiptPaused: boolean }, now: string): Promise<void> {
  const document: Order = { ...row.document, status: effect.status, ...(effect.status === 'closed' && !row.document.closedAt ? { closedAt: now } : {}) };
  await store.db()('orders').where({ shop_id: row.shop_id, order_id: row.order_id })
    .update({ status: effect.status, receipt_paused: effect.receiptPaused, document: JSON.stringify(document), updated_at: now });
}
