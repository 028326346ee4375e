import { DecisionError } from '../../engine/decisions/errors.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import { DomainError } from '../domain/errors.ts';
import { orderSignals, type OrderSignals } from '../domain/order-signals.ts';
import type { Order } from '../domain/types.ts';
import { deskMarks } from '../store/customers.ts';
import { findOrder } from '../store/orders.ts';
import { findType, type ShopType } from '../store/shop-types.ts';
import { applyForAfterSale, takeNumber } from './apply.ts';
import type { ShopBook } from './shop-book.ts';

const TABLE = 'abnormal-orders';
const TYPE = 'abnormal_order';

/** The policy's reason for each finding of the table; a finding that ops added is `order_abnormal`. */
const REASONS: Record<string, string> = {
  blacklisted: 'blacklisted_buyer', negative_margin: 'negative_margin', outside_area: 'outside_area', large_appliance: 'large_appliance', many_parcels: 'too_many_parcels',
};

/** An order that could not be sorted; it came in all the same. */
export interface Unsorted { number: string; why: string }

/**
 * Sorts orders that have just come in by the shop's table of abnormal orders (M21) and opens a ticket for what it finds, once for each order
 * and finding. Call inside the transaction that wrote the orders: an order is never in without having been looked at.
 * A table that fails, or a reason that the policy does not have any more, never keeps an order out.
 */
export async function sortOrders(engine: Engine, book: ShopBook, shopId: string, orders: readonly Order[]): Promise<Unsorted[]> {
  const waiting = orders.filter(({ status, linkedTo }) => status === 'awaiting_shipment' && linkedTo === undefined);
  if (waiting.length === 0) return [];
  const published = await engine.decisions.live(shopId, TABLE);
  const type = published && findType(await book.types(shopId), TYPE);
  if (!published || !type || type.stopped) return [];
  const unsorted: Unsorted[] = [];
  for (const order of waiting) {
    try {
      const { answer } = engine.decisions.ask(published.table, { order, signals: await signalsOf(engine, shopId, order), now: engine.now() });
      const finding = findingOf(answer);
      if (finding) await openOnce(engine, book, shopId, order, type, REASONS[finding] ?? 'order_abnormal');
    } catch (error) {
      if (!(error instanceof DecisionError) && !(error instanceof DomainError)) throw error;
      unsorted.push({ number: order.number, why: error.message });
    }
  }
  return unsorted;
}

/** The shop's system may know of a blacklist, and the desk keeps one. */
async function signalsOf({ store }: Engine, shopId: string, order: Order): Promise<OrderSignals> {
  const signals = orderSignals(order);
  if (signals.blacklisted) return signals;
  const { blocked } = await deskMarks(store, shopId, { channel: order.channel, buyer_id: order.buyer.id, buyer_phone: order.buyer.phone });
  return { ...signals, blacklisted: blocked };
}

function findingOf(answer: unknown): string | undefined {
  const { abnormality } = (answer ?? {}) as { abnormality?: unknown };
  return typeof abnormality === 'string' && abnormality !== '' ? abnormality : undefined;
}

async function openOnce(engine: Engine, book: ShopBook, shopId: string, { number, lines }: Order, type: ShopType, reason: string): Promise<void> {
  const order = await findOrder(engine.store, shopId, number);
  if (!order) throw new Error(`Order ${number} was sorted before it was written.`);
  const known = await engine.store.db()('ticket').where({ shop_id: shopId, order_id: order.order_id, type: TYPE, reason }).first('ticket_id');
  if (known) return;
  const application = { type, lines: lines.map(({ id, quantity }) => ({ lineId: id, quantity })), reason };
  await applyForAfterSale(engine, book, order, await takeNumber(engine, book, shopId), application, { type: 'rule', name: TABLE });
}
