/**
 * How long the inbox's list takes with many tickets: the whole program over HTTP on a PostgreSQL server, a shop whose tickets were copied
 * from a real one, three of a hundred still open. Times are of the whole request, from the client.
 *   npm run bench:list -- [--tickets 1000000] [--rounds 40]
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { TicketDetail } from '../../server/contracts/types.ts';
import pg from 'pg';
import { placed, twoMugs } from '../helpers/after-sale.ts';
import { startPostgres } from '../helpers/postgres.ts';
import { startServer } from '../helpers/server.ts';
import { prepareTemplate } from '../helpers/server-database.ts';

const { values } = parseArgs({ options: { tickets: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '40' } } });
const TICKETS = Number(values.tickets);
const ROUNDS = Number(values.rounds);

/** One in this many is still open. */
const OPEN_EVERY = 33;

/** Copies of one ticket: other numbers, buyers, phones and times; `n` tells them apart. */
const copies = `
insert into ticket select (r).* from (
  select jsonb_populate_record(t, jsonb_build_object(
    'ticket_id', gen_random_uuid(), 'number', 'AS9' || lpad(n::text, 9, '0'), 'order_number', 'B' || lpad((n * 7 % 100000007)::text, 10, '0'),
    'buyer_id', 'b' || (n % 300000), 'buyer_name', substr('周李王张刘陈杨赵黄吴', 1 + n % 10, 1) || substr('沐阳晓梅志强建国丽娜', 1 + n / 10 % 10, 1), 'buyer_phone', '139' || lpad((n % 300000)::text, 8, '0'),
    'is_open', n % ${OPEN_EVERY} = 0, 'status', case when n % ${OPEN_EVERY} = 0 then t.status else 'completed' end,
    'status_group', case when n % ${OPEN_EVERY} > 0 then 'completed' when n % 5 = 0 then 'in_progress' else 'pending_review' end,
    'due_at', case when n % ${OPEN_EVERY} = 0 then t.due_at + n * interval '1 second' else '9999-01-01' end,
    'applied_at', t.applied_at - n * interval '20 seconds', 'channel', case n % 4 when 0 then '抖店' else '官网' end)) as r
  from ticket t, generate_series(?::int, ?::int) n where t.ticket_id = ?) made`;

const words = `
insert into ticket_search select shop_id, ticket_id, array[lower(number), lower(order_number), buyer_name, substr(buyer_name, 1, 1), '马克', '克杯',
  substr('破损漏水少件色差划痕', 1 + abs(hashtext(number)) % 5 * 2, 2)] from ticket where number >= ? and number < ?`;

const postgres = await startPostgres({ durable: true });
process.env.TEST_DATABASE_URL = postgres.url;
await prepareTemplate(postgres.url);
const admin = new pg.Client({ connectionString: postgres.url });
await admin.connect();
// copies of one ticket need no check that their one order exists
await admin.query('alter role postgres set session_replication_role = replica');
await admin.end();
const server = await startServer();
const template = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key)));

/** Small enough for the program's own limit of a statement's time. */
const PART = 20_000;
for (let from = 1; from <= TICKETS; from += PART) await server.look(copies, [from, Math.min(from + PART - 1, TICKETS), template.id]);
for (let part = 0; part <= TICKETS; part += PART) await server.look(words, [`AS9${String(part).padStart(9, '0')}`, `AS9${String(part + PART).padStart(9, '0')}`]);
await server.look('analyze');

const asked: Record<string, string> = {
  'first page, all, nearest deadline': '/tickets?limit=30',
  'first page, to review': '/tickets?limit=30&view=to_review',
  'first page, to claim': '/tickets?limit=30&view=to_claim',
  'first page, completed, newest': '/tickets?limit=30&statusGroup=completed&sort=-appliedAt',
  'first page, one channel': `/tickets?limit=30&channel=${encodeURIComponent('抖店')}&sort=-appliedAt`,
  'search: ticket number': '/tickets?limit=30&q=AS9000500000',
  'search: order number': `/tickets?limit=30&q=B${String((500_000 * 7) % 100_000_007).padStart(10, '0')}`,
  'search: phone': '/tickets?limit=30&q=13900123456',
  'search: a common word': `/tickets?limit=30&q=${encodeURIComponent('漏水')}`,
  'search: two words, newest': `/tickets?limit=30&sort=-appliedAt&q=${encodeURIComponent('漏水 周沐')}`,
  'search: a word that nobody wrote': `/tickets?limit=30&q=${encodeURIComponent('飞碟')}`,
  'counts of the sidebar': '/tickets/counts',
};

console.log(`${TICKETS} tickets, one in ${OPEN_EVERY} open; ${ROUNDS} requests each, one after the other`);
for (const [name, path] of Object.entries(asked)) {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    await server.key.get(path);
    times.push(performance.now() - began);
  }
  times.sort((one, other) => one - other);
  const at = (share: number): string => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1).padStart(7);
  console.log(`${name.padEnd(36)} p50 ${at(0.5)} ms   p95 ${at(0.95)} ms`);
}
await server.stop();
await postgres.stop();
