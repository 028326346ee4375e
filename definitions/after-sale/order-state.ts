import { newId } from '../../engine/store/new-id.ts';
import type { NewJob } from '../../engine/store/save-ticket.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { TicketRow } from '../../engine/store/ticket.ts';
import { entryPoints } from '../domain/entry-point.ts';
import type { OrderState } from '../ports.ts';
import { hasParts } from '../store/order-family.ts';
import { findOrder, findOrderById, type OrderRow } from '../store/orders.ts';
import type { ShopBook } from './shop-book.ts';
import { ticketFacts } from './ticket-facts.ts';

const ATTEMPTS = 12;

/** Tells the shop's own system when a ticket begins, ends, or is about other goods: its order's button and its automatic receipt changed. */
export function orderStateJobs(before: TicketRow | undefined, after: TicketRow, now: string): NewJob[] {
  const same = before && before.is_open === after.is_open && linesOf(before) === linesOf(after);
  if (same) return [];
  return [{ job_id: newId(now), kind: 'order-state', key: null, ticket_id: null, payload: { orderId: after.order_id }, run_at: now, max_attempts: ATTEMPTS }];
}

/** The goods that a ticket is about: only a request that was changed asks for others. */
function linesOf(row: TicketRow): string {
  return String((row.summary.held as { request?: string } | undefined)?.request ?? '');
}

/** The order as it is now, and the one that it is a part of. */
export async function orderStates(store: Store, book: ShopBook, shopId: string, orderId: string, now: string): Promise<OrderState[]> {
  const order = await findOrderById(store, shopId, orderId);
  if (!order) return [];
  const parent = order.parent_number ? await findOrder(store, shopId, order.parent_number) : undefined;
  const states: OrderState[] = [];
  for (const row of parent ? [order, parent] : [order]) states.push(await stateOf(store, book, row, now));
  return states;
}

async function stateOf(store: Store, book: ShopBook, row: OrderRow, now: string): Promise<OrderState> {
  const { shop_id: shopId, document } = row;
  const tickets = await ticketFacts(store, shopId, row.order_id);
  const policy = (await book.currentPolicy(shopId)).document;
  const entries = entryPoints({ order: document, tickets, policy, hasParts: await hasParts(store, shopId, row.number) }, await book.types(shopId), now);
  return { orderNumber: row.number, status: document.status, receiptPaused: row.receipt_paused, entries, at: now, ...(row.parent_number ? { parentNumber: row.parent_number } : {}) };
}
