import { completeWorkItem } from '../../engine/runtime/commands/complete-work-item.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import { openDatabase } from '../../engine/store/database.ts';
import { statement } from '../../engine/store/statement.ts';
import { createStore, type Store } from '../../engine/store/transaction.ts';
import { benchEngine, type Loops } from './loop-tickets.ts';

/** Decisions a second, what one cost this process, and how many there were with those of the first second. */
export interface Decided { rate: number; cpuMs: number; all: number }

/** Decides on all tickets at once, each again and again, until the time is over. The first second warms up and does not count. */
export async function decideFor(store: Store, loops: Loops, seconds: number): Promise<Decided> {
  const engine = benchEngine(store);
  const warmUp = await round(engine, loops, 1);
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const done = await round(engine, loops, seconds);
  const used = process.cpuUsage(cpu);
  return { rate: (done * 1000) / (performance.now() - begin), cpuMs: (used.user + used.system) / 1000 / done, all: warmUp + done };
}

async function round(engine: Engine, loops: Loops, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000;
  const done = await Promise.all(loops.tickets.map((ticket) => decide(engine, loops, ticket.id, until)));
  return done.reduce((sum, each) => sum + each, 0);
}

const openItem = statement('bench_open_item', `select work_item_id as id from work_item where shop_id = :shop::uuid and ticket_id = :ticket::uuid and state = 'open'`);

/** The id of the next work item is what a page has read when somebody decides, so reading it is part of what is measured. */
async function decide(engine: Engine, { shopId, agentId }: Loops, ticketId: string, until: number): Promise<number> {
  const agent = { actor: { type: 'user' as const, id: agentId, name: '林佳怡' }, roles: ['agent'], groups: [] };
  let version = (await engine.store.db()('ticket').where({ shop_id: shopId, ticket_id: ticketId }).first('version') as { version: number }).version;
  let done = 0;
  while (performance.now() < until) {
    const [item] = (await openItem(engine.store.db(), { shop: shopId, ticket: ticketId })).rows;
    version = (await completeWorkItem(engine, shopId, agent, { workItemId: item?.id as string, outcome: 'approve', data: {}, version })).version;
    done += 1;
  }
  return done;
}

process.once('message', async ({ loops, seconds }: { loops: Loops; seconds: number }) => {
  const database = await openDatabase({ url: process.env.DATABASE_URL ?? '', poolMax: 12 });
  process.send?.(await decideFor(createStore(database.knex), loops, seconds));
  await database.close();
  process.disconnect();
});
