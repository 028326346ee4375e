import { sortOrders } from '../../definitions/after-sale/sort-orders.ts';
import { ticketFacts } from '../../definitions/after-sale/ticket-facts.ts';
import { completeOrder } from '../../definitions/domain/complete-order.ts';
import { eligibility } from '../../definitions/domain/eligibility.ts';
import { entryPoints } from '../../definitions/domain/entry-point.ts';
import { checkOrder, orderProblems } from '../../definitions/domain/order-problems.ts';
import type { Order, OrderInput, Policy } from '../../definitions/domain/types.ts';
import { hasParts, partsOf } from '../../definitions/store/order-family.ts';
import { findOrder, upsertOrder, type OrderRow } from '../../definitions/store/orders.ts';
import type { Actor } from '../auth/actor.ts';
import type { OrderDetail, OrderSummary } from '../contracts/types.ts';
import { makeCursor, readCursor } from '../http/cursor.ts';
import { AppError } from '../http/errors.ts';
import type { Services } from '../http/services.ts';
import { maskPhone, openerOf } from './actors.ts';
import { once } from './once.ts';
import { orderFor } from './order-view.ts';
import type { Parts } from './parts.ts';
import { refundableOf } from './tickets/detail.ts';
import { ticketsOfOrder } from './tickets/related.ts';
import { typeView } from './type-view.ts';

/** An order that contradicts itself is refused with every place. @throws AppError order_invalid */
function checked(input: OrderInput, at = ''): Order {
  const order = completeOrder(input);
  const errors = checkOrder(order).map(({ code, field }) => ({ path: `${at}/${field}`, code, message: orderProblems[code].en }));
  if (errors.length > 0) throw new AppError('order_invalid', { params: { count: errors.length }, errors });
  return order;
}

/** Writes one order and sorts it when something about it is new. */
async function takeIn({ store, engine, book, log }: Parts, shopId: string, order: Order): Promise<{ number: string; created: boolean }> {
  const result = await upsertOrder(store, shopId, order, engine.now());
  const unsorted = result === 'unchanged' ? [] : await sortOrders(engine, book, shopId, [order]);
  for (const { number, why } of unsorted) log.warn({ shop: shopId, order: number }, `order not sorted: ${why}`);
  return { number: order.number, created: result === 'created' };
}

async function detail(parts: Parts, actor: Actor, row: OrderRow): Promise<OrderDetail> {
  const facts = await ticketFacts(parts.store, actor.shopId, row.order_id);
  const policy = (await parts.book.currentPolicy(actor.shopId)).document;
  const types = await parts.book.types(actor.shopId);
  const pieces = await partsOf(parts.store, actor.shopId, row.number);
  const asked = { order: row.document, tickets: facts, policy, opener: openerOf(actor), hasParts: pieces.length > 0 };
  const allowed = eligibility(asked, types, parts.engine.now());
  return {
    ...orderFor(actor, row.document),
    tickets: await ticketsOfOrder(parts.store, actor, row.order_id),
    refundable: pieces.length > 0 ? await refundableOfParts(parts, pieces, policy) : refundableOf(row.document, facts, policy),
    eligibility: allowed.types.map(({ maxUnits, ...entry }) => ({ ...entry, max: maxUnits })),
    entries: allowed.entries,
    types: types.map(typeView),
    receiptPaused: row.receipt_paused,
    parts: await partViews(parts, actor.shopId, pieces),
  };
}

/** Of an order that is made of several, the sums over its parts. */
async function refundableOfParts(parts: Parts, rows: OrderRow[], policy: Policy): Promise<OrderDetail['refundable']> {
  const sums = { amount: 0, reserved: 0, refunded: 0 };
  for (const row of rows) {
    const part = refundableOf(row.document, await ticketFacts(parts.store, row.shop_id, row.order_id), policy);
    for (const name of ['amount', 'reserved', 'refunded'] as const) sums[name] += part[name];
  }
  return sums;
}

async function partViews(parts: Parts, shopId: string, rows: OrderRow[]): Promise<OrderDetail['parts']> {
  if (rows.length === 0) return [];
  const sums = await ticketSums(parts, shopId, rows.map((row) => row.order_id));
  return rows.map((row) => summary(row, sums)).map(({ number, status, refunded, openTickets }) => ({ number, status, refunded, openTickets }));
}

async function list(parts: Parts, actor: Actor, query: Parameters<Services['orders']['list']>[1]): ReturnType<Services['orders']['list']> {
  const { cursor, limit = 20, q, status } = query;
  const position = readCursor('orders', 2, cursor);
  let rows = parts.store.db()<OrderRow>('orders').where('orders.shop_id', actor.shopId).orderBy([{ column: 'orders.placed_at', order: 'desc' }, { column: 'orders.order_id', order: 'desc' }]).limit(limit + 1);
  if (actor.kind === 'buyer') rows = rows.whereIn('orders.number', actor.orderNumbers ?? []);
  if (status) rows = rows.whereIn('orders.status', [status].flat());
  if (q?.trim()) {
    const text = q.trim();
    rows = rows.where((any) => void any.where('orders.number', 'like', `${text.replaceAll(/[%_\\]/g, '')}%`).orWhere('orders.buyer_phone', text).orWhere('orders.buyer_name', text).orWhere('orders.buyer_id', text));
  }
  if (position) rows = rows.whereRaw('(orders.placed_at, orders.order_id) < (?::timestamptz, ?::uuid)', position as string[]);
  const found = await rows;
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const sums = await ticketSums(parts, actor.shopId, shown.map((row) => row.order_id));
  return { items: shown.map((row) => summary(row, sums)), nextCursor: found.length > limit && last ? makeCursor('orders', [last.placed_at, last.order_id]) : null };
}

type Sums = Map<string, { open: number; refunded: number }>;

async function ticketSums(parts: Parts, shopId: string, orderIds: string[]): Promise<Sums> {
  const rows = await parts.store.db()('ticket').where({ shop_id: shopId }).whereIn('order_id', orderIds).groupBy('order_id')
    .select('order_id').select(parts.store.db().raw('count(*) filter (where is_open) as open, coalesce(sum(refunded), 0)::bigint as refunded')) as { order_id: string; open: number; refunded: number }[];
  return new Map(rows.map((row) => [row.order_id, { open: Number(row.open), refunded: Number(row.refunded) }]));
}

function summary(row: OrderRow, sums: Sums): OrderSummary {
  const order = row.document;
  return {
    number: row.number, channel: row.channel, status: order.status, buyer: { name: row.buyer_name, phoneMasked: maskPhone(row.buyer_phone) }, currency: row.currency, paid: row.paid,
    refunded: (sums.get(row.order_id)?.refunded ?? 0) + order.refunds.reduce((sum, refund) => sum + refund.amount, 0), createdAt: order.createdAt,
    lines: order.lines.map(({ id, title, spec, image, quantity }) => ({ lineId: id, title, spec, image, quantity })), openTickets: sums.get(row.order_id)?.open ?? 0,
  };
}

/** Mirrored orders: idempotent upserts in, lists and details out. */
export function createOrderService(parts: Parts): Services['orders'] {
  const { store, engine } = parts;
  return {
    list: (actor, query) => list(parts, actor, query),

    async read(actor, number) {
      const row = await findOrder(store, actor.shopId, number);
      if (!row || (actor.kind === 'buyer' && !(actor.orderNumbers ?? []).includes(number))) throw new AppError('not_found');
      return detail(parts, actor, row);
    },

    async entries(actor, number) {
      const row = await findOrder(store, actor.shopId, number);
      if (!row) throw new AppError('not_found');
      const tickets = await ticketFacts(store, actor.shopId, row.order_id);
      const policy = (await parts.book.currentPolicy(actor.shopId)).document;
      const entries = entryPoints({ order: row.document, tickets, policy, hasParts: await hasParts(store, actor.shopId, number) }, await parts.book.types(actor.shopId), engine.now());
      return { number, status: row.document.status, receiptPaused: row.receipt_paused, entries };
    },

    async upsert(actor, number, body) {
      if (body.number !== undefined && body.number !== number) throw new AppError('order_number_mismatch');
      return store.tx(() => takeIn(parts, actor.shopId, checked({ ...body, number } as OrderInput)));
    },

    async batch(actor, orders, key) {
      const all = (orders as OrderInput[]).map((order, index) => checked(order, `/orders/${index}`));
      return once(store, actor.shopId, 'orders.batch', key, orders, engine.now(), () => store.tx(async () => {
        const items = [];
        for (const order of all) items.push(await takeIn(parts, actor.shopId, order));
        return { items };
      }));
    },
  };
}
