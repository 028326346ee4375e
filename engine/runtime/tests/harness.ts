import { readFileSync } from 'node:fs';
import pino from 'pino';
import { v7 as uuid } from 'uuid';
import { openTestDatabase, type TestDatabase } from '../../../test/helpers/database.ts';
import { createShop, NOON, type TestShop } from '../../../test/helpers/fixtures.ts';
import { defaultCalendar } from '../../calendars/calendar.ts';
import { chooseExecutor } from '../../executors/choose.ts';
import type { ExecutorName } from '../../executors/port.ts';
import { createEvaluator } from '../../expressions/evaluator.ts';
import { engineJobHandlers } from '../../jobs/handlers.ts';
import { Runner } from '../../jobs/runner.ts';
import { createServiceJobs } from '../../jobs/service-job.ts';
import { compile } from '../../model/compile.ts';
import type { ServiceTask } from '../../service-tasks/define.ts';
import { publishFlowVersion } from '../../store/flow.ts';
import type { TicketRow } from '../../store/ticket.ts';
import { openIncident } from '../commands/open-incident.ts';
import { nextTicketNumber, openTicket } from '../commands/open-ticket.ts';
import { createDecisions } from '../decisions.ts';
import type { TicketDomain } from '../domain.ts';
import type { Engine } from '../engine.ts';
import { createLevelBook } from '../levels/level-book.ts';
import { createPrograms } from '../programs.ts';

/** A domain that knows nothing: the engine alone is under test. */
const plainDomain: TicketDomain = {
  firstStatus: 'new',
  environment: async () => ({ policy: {}, order: {}, shop: {} }),
  rules: async (_shop, version) => ({ policy: { version } }),
  decisionFacts: async () => ({}),
  remember: () => undefined,
  factsIn: () => ({}),
  worth: (variables) => (typeof variables.approvedAmount === 'number' ? variables.approvedAmount : null),
  filesNeeded: async () => 0,
  decide: async (_ticket, decision) => decision.data,
  settle: async ({ after }) => ({ projection: { status_group: after.is_open ? 'open' : 'ended' }, timeline: [], jobs: [], events: [] }),
};

export interface Harness {
  engine: Engine;
  test: TestDatabase;
  shop: TestShop;
  runner: Runner;
  /** Moves the injected clock and lets everything that falls due happen. */
  advance(ms: number): void;
  /** A ticket of the small flow, or of another one that was published; its type is the flow's key. */
  open(amount: number, type?: string): Promise<TicketRow>;
  /** Publishes a BPMN document as the next version of its flow; answers the version. */
  publish(xml: string): Promise<number>;
  ticket(id: string): Promise<TicketRow>;
  /** Resolves when the ticket shows this status. */
  until(id: string, status: string): Promise<TicketRow>;
  close(): Promise<void>;
}

/** What the flow's only service does in a test. */
export type Pay = ServiceTask<unknown>['run'];

/** The text of a BPMN file beside the tests. */
export function flowFile(name: string): string {
  return readFileSync(new URL(`./${name}.bpmn`, import.meta.url), 'utf8');
}

async function publish(test: TestDatabase, shopId: string, xml: string): Promise<number> {
  const { model, problems } = await compile(xml);
  if (!model) throw new Error(problems.map((p) => p.message.en).join('; '));
  return publishFlowVersion(test.store, { shop_id: shopId, flow_key: model.key, type: model.key, label: model.label, description: { zh: '' }, created_at: NOON },
    { xml, model, hash: model.hash, forms: [], ticket_schema: {}, note: '', published_at: NOON, published_by: 'test' });
}

export async function createHarness(pay: Pay, options: { attempts?: number; flow?: string; executor?: ExecutorName } = {}): Promise<Harness> {
  const test = await openTestDatabase();
  const shop = await createShop(test.store);
  await publish(test, shop.shopId, flowFile('flow'));
  const orderId = uuid();
  await test.store.db()('orders').insert({
    shop_id: shop.shopId, order_id: orderId, number: 'O1', channel: 'own', status: 'awaiting_receipt', buyer_id: 'b1', buyer_name: '周', buyer_phone: '13800006027',
    paid: 100, currency: 'CNY', document: '{}', hash: 'x', placed_at: NOON, created_at: NOON, updated_at: NOON,
  });
  let now = Date.parse(NOON);
  const evaluator = createEvaluator();
  const log = pino({ level: 'silent' });
  const task: ServiceTask<unknown> = {
    id: 'pay', label: { zh: '付' }, description: { zh: '' }, icon: 'x', input: { type: 'object' }, output: { type: 'object' }, retry: { attempts: options.attempts ?? 3, backoff: 'PT1M' },
    timeoutMs: 5_000, connector: 'gateway', run: pay,
  };
  const engine: Engine = {
    store: test.store, programs: createPrograms(test.store), executor: chooseExecutor(options.executor ?? 'kernel'), domain: plainDomain, now: () => new Date(now).toISOString(),
    evaluate: evaluator.evaluate, decisions: createDecisions(test.store), levels: createLevelBook(test.store),
    calendarOf: async () => defaultCalendar, services: new Map([['pay', task]]), validate: () => [], log,
  };
  const services = createServiceJobs(engine, {});
  const runner = new Runner({
    store: test.store, handlers: { ...engineJobHandlers(engine), service: services.handler }, now: engine.now, leaseMs: 60_000, concurrency: 4, random: () => 0.5, log,
    firstBackoff: () => 'PT1M',
    onDead: async (job, code, message) => { if (job.ticket_id) await openIncident(engine, { ...job, ticket_id: job.ticket_id }, code, message); },
  });
  const listener = await test.database.listen(() => runner.wake(), () => runner.wake());
  runner.start();
  const ticket = async (id: string): Promise<TicketRow> => (await test.look<TicketRow>('select * from ticket where ticket_id = ?', [id]))[0] as TicketRow;
  return {
    engine, test, shop, runner,
    advance(ms) { now += ms; runner.wake(); },
    publish: (xml) => publish(test, shop.shopId, xml),
    async open(amount, type = 'small') {
      const number = await nextTicketNumber(engine, shop.shopId, 'Asia/Shanghai');
      return openTicket(engine, shop.shopId, number, {
        type, variables: { request: { amount } }, searchable: ['杯子'], opened: { visibility: 'buyer', data: {} },
        row: { order_id: orderId, order_number: 'O1', channel: 'own', buyer_id: 'b1', buyer_name: '周', buyer_phone: '', reason: 'r', requested: amount, currency: 'CNY', summary: {}, tags: [], policy_version: 1 },
      }, { type: 'buyer', id: 'b1', name: '周' });
    },
    ticket,
    async until(id, status) {
      for (;;) {
        const row = await ticket(id);
        if (row.status === status) return row;
        await new Promise((resolve) => { setTimeout(resolve, 20); });
      }
    },
    async close() {
      await runner.stop();
      await listener.close();
      await test.close();
    },
  };
}
