import type { Store } from '../../engine/store/transaction.ts';
import type { Loops } from './loop-tickets.ts';

interface Copied { table: string; /** Which tickets get it: open ones, those that are over, all. */ of: 'open' | 'over' | 'all'; rows: number; /** `c.id`, `c.n` tell the copies apart, `i` the rows of one copy. */ changes: string }

const copies: Copied[] = [
  { table: 'ticket', of: 'open', rows: 1, changes: `'number', 'O' || c.n, 'due_at', x.due_at + c.n * interval '1 minute'` },
  {
    table: 'ticket', of: 'over', rows: 1, changes: `'number', 'H' || c.n, 'order_number', 'HB' || c.n, 'buyer_id', 'h' || c.n % 5000, 'is_open', false, 'status', 'completed',
    'status_group', 'completed', 'due', null, 'due_at', '9999-01-01', 'applied_at', x.applied_at - c.n * interval '5 minutes'`,
  },
  { table: 'ticket_state', of: 'all', rows: 1, changes: '' },
  { table: 'work_item', of: 'open', rows: 1, changes: `'work_item_id', gen_random_uuid()` },
  { table: 'work_item', of: 'over', rows: 3, changes: `'work_item_id', gen_random_uuid(), 'wait_id', 'h' || i, 'state', 'done', 'outcome', 'approve', 'data', '{}'::jsonb` },
  { table: 'clock', of: 'open', rows: 1, changes: '' },
  { table: 'clock', of: 'over', rows: 3, changes: `'wait_id', 'h' || i, 'state', 'cancelled'` },
  { table: 'job', of: 'open', rows: 1, changes: `'job_id', gen_random_uuid(), 'key', replace(x.key, x.ticket_id::text, c.id::text)` },
  { table: 'timeline', of: 'open', rows: 1, changes: '' },
  { table: 'timeline', of: 'over', rows: 3, changes: `'seq', x.seq + 10 * i` },
  { table: 'ticket_input', of: 'all', rows: 1, changes: '' },
];

/**
 * Makes a shop of one ticket that has just been opened: `open` copies of it that wait as it does, and many more that are over. Then the
 * statistics that a server makes by itself every minute; without them its plans are those of empty tables. Returns the open ones.
 */
export async function copyTicket(store: Store, { shopId, tickets, ...loops }: Loops, open: number, over: number): Promise<Loops> {
  const db = store.db();
  const [one] = tickets;
  await db.raw(`create table copied as select gen_random_uuid() as id, n, case when n <= ?::int then 'open' else 'over' end as what from generate_series(1, ?::int) n`, [open, open + over]);
  for (const { table, of, rows, changes } of copies) {
    await db.raw(`insert into ${table} select r.* from ${table} x cross join copied c cross join generate_series(1, ${rows}) i
      cross join lateral jsonb_populate_record(x, jsonb_build_object('ticket_id', c.id${changes && ', '}${changes})) r where x.shop_id = ? and x.ticket_id = ? ${of === 'all' ? '' : `and c.what = '${of}'`}`, [shopId, one?.id ?? '']);
    await db.raw(`analyze ${table}`);
  }
  const copied = (await db.raw(`select id from copied where what = 'open' order by n`)).rows as { id: string }[];
  await db.raw('drop table copied');
  await db.raw('vacuum (analyze)');
  return { ...loops, shopId, tickets: copied.map(({ id }) => ({ id, version: one?.version ?? 1 })) };
}
