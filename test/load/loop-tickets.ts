import { readFileSync } from 'node:fs';
import pino from 'pino';
import { completeOrder } from '../../definitions/domain/complete-order.ts';
import { findOrder, upsertOrder } from '../../definitions/store/orders.ts';
import { defaultCalendar } from '../../engine/calendars/calendar.ts';
import { compile } from '../../engine/model/compile.ts';
import { nextTicketNumber, openTicket } from '../../engine/runtime/commands/open-ticket.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import { publishFlowVersion } from '../../engine/store/flow.ts';
import type { Store } from '../../engine/store/transaction.ts';
import { createClock } from '../../server/clock.ts';
import { createEngine } from '../../server/engine.ts';
import { createShop, NOON, type TestShop } from '../helpers/fixtures.ts';

/** A type without money and goods: the round is measured, not the books. */
const TRAITS = { offeredIn: ['awaiting_receipt'], openedBy: ['agent'], window: 'none', money: 'none', amount: 'lines', units: 'free', goods: { back: false, out: false }, lines: 'required', rank: 99 };

/** A shop with tickets that go round one step for ever, and the agent who decides on them. */
export interface Loops { shopId: string; agentId: string; tickets: { id: string; version: number }[] }

export function benchEngine(store: Store): Engine {
  return createEngine(store, createClock(), pino({ level: 'silent' })).engine;
}

/** A shop with one ticket that has just been opened. */
export async function openLoop(store: Store): Promise<Loops> {
  const engine = benchEngine(store);
  const shop = await createShop(store, NOON);
  await store.db()('shop').where({ shop_id: shop.shopId }).update({ calendar: JSON.stringify(defaultCalendar) });
  await publishLoop(store, shop);
  return { shopId: shop.shopId, agentId: shop.people.agent.id, tickets: [await openOn(engine, shop, 'L1')] };
}

async function publishLoop(store: Store, shop: TestShop): Promise<void> {
  const xml = readFileSync(new URL('./loop.bpmn', import.meta.url), 'utf8');
  const { model } = await compile(xml);
  if (!model) throw new Error('loop.bpmn does not compile');
  await publishFlowVersion(store, { shop_id: shop.shopId, flow_key: 'loop', type: 'loop', label: { zh: '循环' }, description: { zh: '' }, created_at: NOON },
    { xml, model, hash: model.hash, forms: [], ticket_schema: {}, note: '', published_at: NOON, published_by: 'bench' });
}

async function openOn(engine: Engine, shop: TestShop, number: string): Promise<{ id: string; version: number }> {
  await upsertOrder(engine.store, shop.shopId, completeOrder({
    number, buyer: { id: 'b1', name: '周沐阳' }, status: 'awaiting_receipt', currency: 'CNY', createdAt: NOON, paid: 10_000,
    lines: [{ id: 'L1', title: '手冲陶瓷马克杯 350ml', unitPrice: 10_000, quantity: 1 }], payments: [{ id: 'P1', channel: 'wechat_pay', amount: 10_000, paidAt: NOON }],
  }), NOON);
  const order = await findOrder(engine.store, shop.shopId, number);
  const row = await openTicket(engine, shop.shopId, await nextTicketNumber(engine, shop.shopId, 'Asia/Shanghai'), {
    type: 'loop', searchable: ['杯子'], opened: { visibility: 'buyer', data: {} },
    variables: { request: { type: 'loop', lines: [{ lineId: 'L1', quantity: 1 }], reason: 'other', amount: 10_000, note: '', evidence: [] } },
    row: { order_id: order?.order_id ?? '', order_number: number, channel: 'own', buyer_id: 'b1', buyer_name: '周', buyer_phone: '', reason: 'other', requested: 10_000, currency: 'CNY', tags: [], policy_version: 1, summary: { type: TRAITS, lines: [], evidenceCount: 0, stage: 'after_shipment', rejected: false, reasonLabel: { zh: '' }, money: 'none', dispute: 'none' } },
  }, { type: 'buyer', id: 'b1', name: '周' });
  return { id: row.ticket_id, version: row.version };
}
