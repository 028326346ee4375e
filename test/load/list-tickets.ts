/**
 * How long the inbox's list takes with many tickets: the whole program over HTTP on a PostgreSQL server, a shop whose tickets were copied
 * from a real one, three of a hundred still open. Every view, every filter, every kind of search, counts; then a whole export. Times are of
 * the whole request, from the client.
 *   npm run bench:list -- [--tickets 1000000] [--rounds 40]
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { views } from '../../server/contracts/entities/ticket.ts';
import type { TicketExport } from '../../server/contracts/types.ts';
import { startServer } from '../helpers/server.ts';
import { startPostgres } from '../helpers/postgres.ts';
import { prepareTemplate } from '../helpers/server-database.ts';
import { fillList, withoutForeignKeys } from './many-tickets.ts';

const { values } = parseArgs({ options: { tickets: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '40' } } });
const TICKETS = Number(values.tickets);
const ROUNDS = Number(values.rounds);
const HALF = Math.max(1, Math.floor(TICKETS / 2));

const postgres = await startPostgres({ durable: true });
process.env.TEST_DATABASE_URL = postgres.url;
await prepareTemplate(postgres.url);
await withoutForeignKeys(postgres.url);
const server = await startServer();
const agent = await server.shop.as('agent');
const began = performance.now();
await fillList(server, TICKETS);
console.log(`${TICKETS} tickets made in ${Math.round((performance.now() - began) / 1000)} s; ${ROUNDS} requests each, one after the other`);

const text = encodeURIComponent;
const pages: Record<string, string> = {
  ...Object.fromEntries(views.map((view) => [`view ${view}`, `view=${view}`])),
  'status group completed, newest': 'statusGroup=completed&sort=-appliedAt',
  'all, newest': 'sort=-appliedAt',
  'all, oldest': 'sort=appliedAt',
  'type': 'type=refund_only',
  'applied in 30 days': `appliedFrom=${text(new Date(Date.parse(server.now()) - 30 * 86_400_000).toISOString())}`,
  'applied in one old day': `appliedFrom=${text(new Date(Date.parse(server.now()) - 100 * 86_400_000).toISOString())}&appliedTo=${text(new Date(Date.parse(server.now()) - 99 * 86_400_000).toISOString())}`,
  'channel, newest': `channel=${text('抖店')}&sort=-appliedAt`,
  'channel that is rare': `channel=${text('集市')}`,
  'assigned to me': 'assignee=me',
  'assigned to nobody': 'assignee=none',
  'overdue': 'due=overdue',
  'due in 4 hours': 'due=soon',
  'due today': 'due=today',
  'without deadline': 'due=none',
  'goods in transit': 'goods=in_transit',
  'money failed': 'money=failed',
  'money succeeded, newest': 'money=succeeded&sort=-appliedAt',
  'dispute open': 'dispute=open',
  'turn of a group': 'group=warehouse',
  'tag': `tag=${text('要回电')}`,
  'to review, one type, one channel': `view=to_review&type=refund_only&channel=${text('抖店')}`,
};
const number = (n: number): string => `AS9${String(n).padStart(9, '0')}`;
const searches: Record<string, string> = {
  'ticket number': `q=${number(HALF)}`,
  'beginning of a number': `q=${number(HALF).slice(0, 8)}`,
  'order number': `q=B${String((HALF * 7) % 100_000_007).padStart(10, '0')}`,
  'buyer': `q=${text('周沐')}`,
  'phone': `q=139${String(HALF % 300_000).padStart(8, '0')}`,
  'tracking number': `q=YT${String(HALF - (HALF % 3)).padStart(12, '0')}`,
  'a common word in Chinese': `q=${text('漏水')}`,
  'a rare word in Chinese': `q=${text('冒烟')}`,
  'two words, newest': `sort=-appliedAt&q=${text('漏水 周沐')}`,
  'a word in English': 'q=broken',
  'a rare word in English': 'q=smoke',
  'a word that nobody wrote': `q=${text('飞碟')}`,
  'a common word in a view': `view=to_review&q=${text('漏水')}`,
  'a common word of one type and channel': `type=refund_only&channel=${text('抖店')}&q=${text('漏水')}`,
  'a common word with failed money': `money=failed&q=${text('漏水')}`,
};
const counts: Record<string, string> = { 'the sidebar': '', 'the tabs of a view': '?view=to_review', 'of a search': `?q=${text('漏水')}` };

/** The slowest p95 of what is asked, printed line by line. */
async function measure(what: string, asked: Record<string, string>, path: (query: string) => string): Promise<void> {
  let worst = { name: '', ms: 0 };
  for (const [name, query] of Object.entries(asked)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const from = performance.now();
      await agent.get(path(query));
      times.push(performance.now() - from);
    }
    times.sort((one, other) => one - other);
    const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;
    if (at(0.95) > worst.ms) worst = { name, ms: at(0.95) };
    console.log(`${what}: ${name}`.padEnd(58), `p50 ${at(0.5).toFixed(1).padStart(7)} ms   p95 ${at(0.95).toFixed(1).padStart(7)} ms`);
  }
  console.log(`${what}, slowest: ${worst.name}, p95 ${worst.ms.toFixed(1)} ms\n`);
}

await measure('first page', pages, (query) => `/tickets?limit=30&${query}`);
await measure('search', searches, (query) => `/tickets?limit=30&${query}`);
await measure('counts', counts, (query) => `/tickets/counts${query}`);

/** A whole export, with the most memory that the process had meanwhile beyond what it had before. */
const before = process.memoryUsage().rss;
const started = performance.now();
const { id } = await server.key.post<TicketExport>('/exports', { format: 'csv', language: 'zh-CN', columns: ['number', 'buyer', 'status', 'goods', 'amount', 'applied'], filter: {} });
let most = before;
let made: TicketExport;
do {
  await new Promise((resolve) => { setTimeout(resolve, 100); });
  most = Math.max(most, process.memoryUsage().rss);
  made = await server.key.get<TicketExport>(`/exports/${id}`);
} while (made.state === 'waiting' || made.state === 'running');
console.log(`export of ${made.done} rows as CSV: ${((performance.now() - started) / 1000).toFixed(1)} s, ${(made.size / 1e6).toFixed(0)} MB, memory +${((most - before) / 1e6).toFixed(0)} MB (${made.state})`);
await server.stop();
await postgres.stop();
