/**
 * How long the pages of flows take with many tickets: the list's last thirty days, the heat map, and the tickets at a step. The whole
 * program over HTTP on a PostgreSQL server, a shop whose tickets, with their timelines and clocks, were copied from a real one.
 *   npm run bench:flows -- [--tickets 200000] [--rounds 20]
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import pg from 'pg';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { decide, placed, twoMugs } from '../helpers/after-sale.ts';
import { startPostgres } from '../helpers/postgres.ts';
import { prepareTemplate } from '../helpers/server-database.ts';
import { startServer } from '../helpers/server.ts';

const { values } = parseArgs({ options: { tickets: { type: 'string', default: '200000' }, rounds: { type: 'string', default: '20' } } });
const TICKETS = Number(values.tickets);
const ROUNDS = Number(values.rounds);

/** One in this many is still open. */
const OPEN_EVERY = 33;

/** A ticket a copy, spread over sixty days; the others follow by its id, which is made of the number of the copy. */
const id = `('0190' || lpad(to_hex(n), 8, '0') || '70008000' || lpad(to_hex(n), 12, '0'))::uuid`;
const copies = [
  `insert into ticket select (r).* from (select jsonb_populate_record(t, jsonb_build_object('ticket_id', ${id}, 'number', 'AS9' || lpad(n::text, 9, '0'),
     'is_open', n % ${OPEN_EVERY} = 0, 'status', case when n % ${OPEN_EVERY} = 0 then t.status else 'completed' end, 'closed_at', case when n % ${OPEN_EVERY} = 0 then null else t.applied_at - n * interval '25 seconds' + (n % 240) * interval '1 hour' end,
     'applied_at', t.applied_at - n * interval '25 seconds')) as r from ticket t, generate_series(?::int, ?::int) n where t.ticket_id = ?) made`,
  `insert into ticket_state select s.shop_id, ${id}, s.state, s.called from ticket_state s, generate_series(?::int, ?::int) n where s.ticket_id = ?`,
  `insert into timeline select l.shop_id, ${id}, l.seq, l.at - n * interval '25 seconds' + l.seq * (n % 50) * interval '1 minute', l.kind, l.actor, l.element, l.visibility, l.data
     from timeline l, generate_series(?::int, ?::int) n where l.ticket_id = ?`,
  `insert into clock select (r).* from (select jsonb_populate_record(c, jsonb_build_object('ticket_id', ${id}, 'state', case when n % 20 = 0 then 'fired' else 'cancelled' end, 'ended_at', c.started_at - n * interval '20 seconds')) as r
     from clock c, generate_series(?::int, ?::int) n where c.ticket_id = ?) made`,
];

const postgres = await startPostgres({ durable: true });
process.env.TEST_DATABASE_URL = postgres.url;
await prepareTemplate(postgres.url);
const admin = new pg.Client({ connectionString: postgres.url });
await admin.connect();
// copies of one ticket need no check that their one order exists
await admin.query('alter role postgres set session_replication_role = replica');
await admin.end();
const server = await startServer();
const { id: template, number } = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key)));
await decide(server.key, number, 'review', 'approve', {});

/** Small enough for the program's own limit of a statement's time. */
const PART = 2_000;
for (let from = 1; from <= TICKETS; from += PART) for (const copy of copies) await server.look(copy, [from, Math.min(from + PART - 1, TICKETS), template]);
await server.look('analyze');
const [size] = await server.look<{ entries: number }>('select count(*)::int as entries from timeline');

const asked: Record<string, string> = {
  'list of flows': '/flows',
  'last thirty days of every flow': '/flow-figures',
  'heat map, thirty days': '/flows/return-refund/heat',
  'heat map, all of it': '/flows/return-refund/heat?from=2020-01-01T00:00:00Z',
  'heat map of a called flow': '/flows/pay-refund/heat',
  'tickets that stand at a step': '/tickets?limit=30&flow=return-refund&step=shipBack',
};

console.log(`${TICKETS} tickets, one in ${OPEN_EVERY} open, ${size?.entries} timeline entries; ${ROUNDS} requests each, one after the other`);
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
