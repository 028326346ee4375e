import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Loops } from './loop-tickets.ts';

const CLIENTS = 12;

/**
 * What one transition writes, as bare SQL: ticket, state, work item closed and opened, clock stopped and started, job deleted and
 * made, input kept, two entries of the timeline, event; in as few prepared statements as the engine needs. What ends is found by its key.
 */
const TRANSITION = (tickets: number): string => `\\set n :client_id + ${CLIENTS} * random(0, ${Math.floor(tickets / CLIENTS) - 1})
begin;
select t.shop_id as shop, t.ticket_id as ticket, t.next_seq as seq from bench_slot b join ticket t on t.shop_id = b.shop_id and t.ticket_id = b.ticket_id
  join ticket_state s on s.shop_id = t.shop_id and s.ticket_id = t.ticket_id where b.n = :n for update of t, s \\gset
with t as (update ticket set version = version + 1, next_seq = next_seq + 2, due_at = now() + interval '2 days', updated_at = now() where shop_id = :shop::uuid and ticket_id = :ticket::uuid),
s as (update ticket_state set state = state where shop_id = :shop::uuid and ticket_id = :ticket::uuid),
w as (update work_item set state = 'done', outcome = 'approve', data = '{}', closed_by = '{"id": "1", "name": "林佳怡", "type": "user"}', closed_at = now()
  where shop_id = :shop::uuid and ticket_id = :ticket::uuid and wait_id = 'p' || :seq::int - 2 and state = 'open'),
c as (update clock set state = 'cancelled', ended_at = now() where shop_id = :shop::uuid and ticket_id = :ticket::uuid and wait_id = 'c' || :seq::int - 2 and state = 'running')
delete from job where shop_id = :shop::uuid and ticket_id = :ticket::uuid;
with w as (insert into work_item (shop_id, work_item_id, ticket_id, wait_id, element, model_key, visit, state, roles, groups, due_at, opened_at)
  values (:shop::uuid, gen_random_uuid(), :ticket::uuid, 'p' || :seq::int, 'review', 'loop', 1, 'open', '{agent}', '{}', now() + interval '2 days', now())),
c as (insert into clock (shop_id, ticket_id, wait_id, element, purpose, state, due_at, started_at) values (:shop::uuid, :ticket::uuid, 'c' || :seq::int, 'review', 'clock', 'running', now() + interval '2 days', now())),
p as (insert into ticket_input (shop_id, ticket_id, seq, at, input) values (:shop::uuid, :ticket::uuid, :seq::int, now(), '{"type": "complete", "wait": {"kind": "user", "model": "loop", "element": "review", "visit": 1, "since": "2026-11-19"}, "outcome": "approve", "data": {}}')),
l as (insert into timeline (shop_id, ticket_id, seq, at, kind, actor, element, visibility, data)
  select :shop::uuid, :ticket::uuid, :seq::int + i, now(), 'step_completed', '{"id": "1", "name": "林佳怡", "type": "user"}', 'review', 'buyer', '{"kind": "user", "model": "loop", "visit": 1, "outcome": "approve"}' from generate_series(0, 1) i),
e as (insert into event (shop_id, event_id, at, kind, payload) values (:shop::uuid, gen_random_uuid(), now(), 'ticket', '{"id": "1", "number": "AS1", "version": 1}'))
insert into job (shop_id, job_id, kind, key, ticket_id, payload, run_at, attempts, max_attempts, created_at)
  values (:shop::uuid, gen_random_uuid(), 'clock', 'clock:' || :ticket::text || '/' || :seq::int, :ticket::uuid, '{"wait": "c1", "element": "review"}', now() + interval '2 days', 0, 20, now());
commit;
`;

/** pgbench on the tickets of a shop, with twelve connections as a server's pool has; each has tickets of its own. */
export interface Bare {
  /** Transactions a second. */
  rate(seconds: number): Promise<number>;
  /** What pgbench wrote means nothing to the engine: makes the tickets as they were before. */
  forget(): Promise<void>;
}

/** Undefined where pgbench is not installed. */
export async function preparePgbench(url: string, bin: string, loops: Loops): Promise<Bare | undefined> {
  const program = join(bin, 'pgbench');
  if (!existsSync(program)) return undefined;
  await prepareSlots(url, loops);
  return {
    async rate(seconds) {
      const dir = mkdtempSync(join(tmpdir(), 'reflow-pgbench-'));
      const script = join(dir, 'transition.sql');
      writeFileSync(script, TRANSITION(loops.tickets.length));
      const said = await output(program, ['-n', '-M', 'prepared', '-c', String(CLIENTS), '-j', '2', '-T', String(seconds), '-f', script, url]);
      rmSync(dir, { recursive: true, force: true });
      const tps = /tps = ([\d.]+)/.exec(said)?.[1];
      if (!tps) throw new Error(`pgbench did not finish: ${said}`);
      return Number(tps);
    },
    forget: () => forgetSlots(url),
  };
}

/** Tables in which the transition writes rows of its tickets, children first. */
const WRITTEN = ['timeline', 'ticket_input', 'job', 'clock', 'work_item'];
const ofSlots = 'shop_id in (select shop_id from bench_slot) and ticket_id in (select ticket_id from bench_slot)';

async function prepareSlots(url: string, { shopId, tickets }: Loops): Promise<void> {
  await query(url, 'create table bench_slot (n int primary key, shop_id uuid, ticket_id uuid)');
  await query(url, 'insert into bench_slot select n - 1, $1, id from unnest($2::uuid[]) with ordinality as t(id, n)', [shopId, tickets.map(({ id }) => id)]);
  await query(url, 'analyze bench_slot');
  await query(url, [...WRITTEN, 'ticket'].map((table) => `create table kept_${table} as select * from ${table} where ${ofSlots}`).join('; '));
  await query(url, [['work_item', 'p', 'open'], ['clock', 'c', 'running']].map(([table, letter, state]) => `update ${table} w set wait_id = '${letter}' || t.next_seq - 2 from ticket t
    where w.shop_id = t.shop_id and w.ticket_id = t.ticket_id and w.state = '${state}' and (t.shop_id, t.ticket_id) in (select shop_id, ticket_id from bench_slot)`).join('; '));
}

async function forgetSlots(url: string): Promise<void> {
  await query(url, WRITTEN.map((table) => `delete from ${table} where ${ofSlots}; insert into ${table} select * from kept_${table}; drop table kept_${table}`).join('; '));
  await query(url, `delete from event; update ticket t set version = k.version, due_at = k.due_at, next_seq = k.next_seq from kept_ticket k where t.shop_id = k.shop_id and t.ticket_id = k.ticket_id;
    drop table kept_ticket, bench_slot`);
  await query(url, 'vacuum (analyze)');
}

async function query(url: string, sql: string, values?: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql, values);
  await client.end();
}

function output(program: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => { said += String(text); });
    child.once('error', reject);
    child.once('exit', () => resolve(said));
  });
}
