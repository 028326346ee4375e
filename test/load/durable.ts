/**
 * Durable transitions a second: tickets of the after-sale domain go round a two-node loop, every decision one committed
 * transaction (lock, kernel, state, work items, clock, job, timeline, event, NOTIFY). Beside it, bare transactions that write
 * about the same rows without the engine, on the same database in the same run: read the ratio, machines are noisy.
 *   npm run bench:durable -- [--seconds 8] [--tickets 32] [--only embedded|server]
 */
import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pino from 'pino';
import { defaultCalendar } from '../../engine/calendars/calendar.ts';
import { compile } from '../../engine/model/compile.ts';
import { completeWorkItem } from '../../engine/runtime/commands/complete-work-item.ts';
import { openTicket, nextTicketNumber } from '../../engine/runtime/commands/open-ticket.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import { openDatabase, type Database } from '../../engine/store/database.ts';
import { publishFlowVersion } from '../../engine/store/flow.ts';
import { migrate } from '../../engine/store/migrate.ts';
import { createStore, type Store } from '../../engine/store/transaction.ts';
import { listWorkItems } from '../../engine/store/work-item.ts';
import { upsertOrder, findOrder } from '../../definitions/store/orders.ts';
import { completeOrder } from '../../definitions/domain/complete-order.ts';
import { createClock } from '../../server/clock.ts';
import { createEngine } from '../../server/engine.ts';
import { createShop, NOON, type TestShop } from '../helpers/fixtures.ts';
import { startPostgres } from '../helpers/postgres.ts';
import { bareRate } from './bare.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '8' }, tickets: { type: 'string', default: '32' }, only: { type: 'string' } } });
const SECONDS = Number(values.seconds);
const TICKETS = Number(values.tickets);

interface Running { id: string; item: string; version: number }

async function openLoop(engine: Engine, store: Store, shop: TestShop, index: number): Promise<Running> {
  const number = `L${index}`;
  await upsertOrder(store, shop.shopId, completeOrder({
    number, buyer: { id: `b${index}`, name: '周沐阳' }, status: 'awaiting_receipt', currency: 'CNY', createdAt: NOON, paid: 10_000,
    lines: [{ id: 'L1', title: '手冲陶瓷马克杯 350ml', unitPrice: 10_000, quantity: 1 }], payments: [{ id: 'P1', channel: 'wechat_pay', amount: 10_000, paidAt: NOON }],
  }), NOON);
  const order = await findOrder(store, shop.shopId, number);
  const row = await openTicket(engine, shop.shopId, await nextTicketNumber(engine, shop.shopId, 'Asia/Shanghai'), {
    type: 'loop', searchable: ['杯子'], opened: { visibility: 'buyer', data: {} },
    variables: { request: { type: 'loop', lines: [{ lineId: 'L1', quantity: 1 }], reason: 'other', amount: 10_000, note: '', evidence: [] } },
    row: { order_id: order?.order_id ?? '', order_number: number, channel: 'own', buyer_id: `b${index}`, buyer_name: '周', buyer_phone: '', reason: 'other', requested: 10_000, currency: 'CNY', tags: [], policy_version: 1, summary: { lines: [], evidenceCount: 0, stage: 'after_shipment', rejected: false, reasonLabel: { zh: '' }, money: 'none', dispute: 'none' } },
  }, { type: 'buyer', id: `b${index}`, name: '周' });
  return { id: row.ticket_id, version: row.version, item: await openItem(store, shop, row.ticket_id) };
}

async function openItem(store: Store, shop: TestShop, ticketId: string): Promise<string> {
  return (await listWorkItems(store, shop.shopId, ticketId)).findLast((item) => item.state === 'open')?.work_item_id ?? '';
}

/** One decision after another on one ticket until the time is over. The next item's id is what a page would have read. */
async function work(engine: Engine, store: Store, shop: TestShop, ticket: Running, until: number): Promise<number> {
  const agent = { actor: { type: 'user' as const, id: shop.people.agent.id, name: '林佳怡' }, roles: ['agent'], groups: [] };
  let done = 0;
  let { item, version } = ticket;
  while (performance.now() < until) {
    const row = await completeWorkItem(engine, shop.shopId, agent, { workItemId: item, outcome: 'approve', data: {}, version });
    version = row.version;
    done += 1;
    item = await newestItem(store, shop.shopId, ticket.id);
  }
  return done;
}

async function newestItem(store: Store, shopId: string, ticketId: string): Promise<string> {
  const row = await store.db()('work_item').where({ shop_id: shopId, ticket_id: ticketId, state: 'open' }).first('work_item_id') as { work_item_id: string };
  return row.work_item_id;
}

async function measure(name: string, database: Database, url: string | undefined): Promise<void> {
  await migrate(database, url);
  const store = createStore(database.knex);
  const { engine } = createEngine(store, createClock(), pino({ level: 'silent' }));
  const shop = await createShop(store, NOON);
  await store.db()('shop').where({ shop_id: shop.shopId }).update({ calendar: JSON.stringify(defaultCalendar) });
  const xml = readFileSync(new URL('./loop.bpmn', import.meta.url), 'utf8');
  const { model } = await compile(xml);
  if (!model) throw new Error('loop.bpmn does not compile');
  await publishFlowVersion(store, { shop_id: shop.shopId, flow_key: 'loop', type: 'loop', label: { zh: '循环' }, description: { zh: '' }, created_at: NOON },
    { xml, model, hash: model.hash, forms: [], ticket_schema: {}, note: '', published_at: NOON, published_by: 'bench' });
  const tickets: Running[] = [];
  for (let index = 0; index < TICKETS; index += 1) tickets.push(await openLoop(engine, store, shop, index));
  const begin = performance.now();
  const cpu = process.cpuUsage();
  const done = (await Promise.all(tickets.map((ticket) => work(engine, store, shop, ticket, begin + SECONDS * 1000)))).reduce((a, b) => a + b, 0);
  const seconds = (performance.now() - begin) / 1000;
  const used = process.cpuUsage(cpu);
  const rate = done / seconds;
  const bare = await bareRate(database.knex, shop.shopId, SECONDS, TICKETS);
  console.log(`${name.padEnd(12)} ${rate.toFixed(0).padStart(6)} durable transitions/s   bare transactions ${bare.toFixed(0).padStart(6)}/s   ratio ${(rate / bare).toFixed(2)}   ${((used.user + used.system) / 1000 / done).toFixed(2)} ms of server CPU each`);
}

if (values.only !== 'server') {
  const dataDir = mkdtempSync(join(tmpdir(), 'reflow-bench-'));
  const embedded = await openDatabase({ dataDir });
  await measure('embedded', embedded, undefined);
  await embedded.close();
  rmSync(dataDir, { recursive: true, force: true });
}
if (values.only !== 'embedded') {
  const server = await startPostgres({ durable: true });
  const database = await openDatabase({ url: server.url, poolMax: 12 });
  await measure('PostgreSQL', database, server.url);
  await database.close();
  await server.stop();
}
