import { completeWorkItem } from '../../engine/runtime/commands/complete-work-item.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import { openDatabase } from '../../engine/store/database.ts';
import { statement } from '../../engine/store/statement.ts';
import { createStore, type Store } from '../../engine/store/transaction.ts';
import { benchEngine, type Loops } from './loop-tickets.ts';

/** Decisions a second, what one cost this process, and how many there were with those of the first second. */
export interface Decided { rate: number; cpuMs: number; all: number }

/** Decides on `atOnce` tickets at one time, again and again in turn, until the time is over. The first second warms up and does not count. */
export async function decideFor(store: Store, loops: Loops, seconds: number, atOnce: number): Promise<Decided> {
  const engine = benchEngine(store);
  const warmUp = await round(engine, loops, 1, atOnce);
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const done = await round(engine, loops, seconds, atOnce);
  const used = process.cpuUsage(cpu);
  return { rate: (done * 1000) / (performance.now() - begin), cpuMs: (used.user + used.system) / 1000 / done, all: warmUp + done };
}

async function round(engine: Engine, loops: Loops, seconds: number, atOnce: number): Promise<number> {
  const until = performance.now() + seconds * 1000;
  const deciders = Array.from({ length: atOnce }, (_, index) => ({ ...loops, tickets: loops.tickets.filter((_ticket, at) => at % atOnce === index) }));
  const done = await Promise.all(deciders.map((own) => decide(engine, own, until)));
  return done.reduce((sum, each) => sum + each, 0);
}

const openItems = statement('bench_open_items', `
select i.work_item_id as id, t.version from work_item i join ticket t on t.shop_id = i.shop_id and t.ticket_id = i.ticket_id
where i.shop_id = :shop::uuid and i.ticket_id = any(:tickets::uuid[]) and i.state = 'open'`);

/** Reads the open steps of the tickets as a page does that lists them, decides on one after another, and lists them again. */
async function decide(engine: Engine, { shopId, agentId, tickets }: Loops, until: number): Promise<number> {
  const agent = { actor: { type: 'user' as const, id: agentId, name: '林佳怡' }, roles: ['agent'], groups: [] };
  let done = 0;
  while (performance.now() < until) {
    const { rows } = await openItems(engine.store.db(), { shop: shopId, tickets: tickets.map(({ id }) => id) });
    for (const { id, version } of rows as { id: string; version: number }[]) {
      if (performance.now() >= until) break;
      await completeWorkItem(engine, shopId, agent, { workItemId: id, outcome: 'approve', data: {}, version });
      done += 1;
    }
  }
  return done;
}

process.once('message', async ({ loops, seconds, atOnce }: { loops: Loops; seconds: number; atOnce: number }) => {
  const database = await openDatabase({ url: process.env.DATABASE_URL ?? '', poolMax: 12 });
  process.send?.(await decideFor(createStore(database.knex), loops, seconds, atOnce));
  await database.close();
  process.disconnect();
});
