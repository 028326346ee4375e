import { completeWorkItem } from '../../engine/runtime/commands/complete-work-item.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import { openDatabase } from '../../engine/store/database.ts';
import { statement } from '../../engine/store/statement.ts';
import { createStore, type Store } from '../../engine/store/transaction.ts';
import { benchEngine, type Loops } from './loop-tickets.ts';

/** Decisions a second, what one cost this process, and how many there were. */
export interface Decided { rate: number; cpuMs: number; count: number }

/** Decisions after which V8 has compiled what runs often and every connection has its plans: what a server does in its first seconds. */
const WARM_UP = 1_500;

/** Decides on `atOnce` tickets at one time, again and again in turn; what it takes to warm up does not count. */
export class Deciders {
  private readonly engine: Engine;
  private readonly shares: Loops[];

  constructor(store: Store, loops: Loops, atOnce: number) {
    this.engine = benchEngine(store);
    this.shares = Array.from({ length: atOnce }, (_, index) => ({ ...loops, tickets: loops.tickets.filter((_ticket, at) => at % atOnce === index) }));
  }

  async warmUp(): Promise<void> {
    let left = WARM_UP;
    await this.round(() => { left -= 1; return left >= 0; });
  }

  async decide(seconds: number): Promise<Decided> {
    const cpu = process.cpuUsage();
    const begin = performance.now();
    const count = await this.round(() => performance.now() < begin + seconds * 1000);
    const used = process.cpuUsage(cpu);
    return { rate: (count * 1000) / (performance.now() - begin), cpuMs: (used.user + used.system) / 1000 / count, count };
  }

  private async round(more: () => boolean): Promise<number> {
    const done = await Promise.all(this.shares.map((share) => decide(this.engine, share, more)));
    return done.reduce((sum, each) => sum + each, 0);
  }
}

const openItems = statement('bench_open_items', `
select i.work_item_id as id, t.version from work_item i join ticket t on t.shop_id = i.shop_id and t.ticket_id = i.ticket_id
where i.shop_id = :shop::uuid and i.ticket_id = any(:tickets::uuid[]) and i.state = 'open'`);

/** Reads the open steps of the tickets as a page does that lists them, decides on one after another, and lists them again. */
async function decide(engine: Engine, { shopId, agentId, tickets }: Loops, more: () => boolean): Promise<number> {
  const agent = { actor: { type: 'user' as const, id: agentId, name: '林佳怡' }, roles: ['agent'], groups: [] };
  for (let done = 0; ;) {
    const { rows } = await openItems(engine.store.db(), { shop: shopId, tickets: tickets.map(({ id }) => id) });
    for (const { id, version } of rows as { id: string; version: number }[]) {
      if (!more()) return done;
      await completeWorkItem(engine, shopId, agent, { workItemId: id, outcome: 'approve', data: {}, version });
      done += 1;
    }
  }
}

/** As a process of its own: warms up, says so, and decides when it is told for how many seconds. */
process.once('message', async ({ loops, atOnce }: { loops: Loops; atOnce: number }) => {
  const database = await openDatabase({ url: process.env.DATABASE_URL ?? '', poolMax: 12 });
  const deciders = new Deciders(createStore(database.knex), loops, atOnce);
  await deciders.warmUp();
  process.send?.('warm');
  process.once('message', async (seconds: number) => {
    process.send?.(await deciders.decide(seconds));
    await database.close();
    process.disconnect();
  });
});
