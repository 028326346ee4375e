import type { Store } from '../../engine/store/transaction.ts';
import type { Loops } from './loop-tickets.ts';

/** What is different in a copy of a row; `c.id` and `c.n` tell the copies apart, `i` the rows of one copy. */
const copies: [table: string, rows: number, changes: string][] = [
  ['ticket', 1, `'number', 'H' || c.n, 'order_number', 'HB' || c.n, 'buyer_id', 'h' || c.n % 5000, 'is_open', false, 'status', 'completed', 'status_group', 'completed',
    'due', null, 'due_at', '9999-01-01', 'applied_at', x.applied_at - c.n * interval '5 minutes'`],
  ['ticket_state', 1, `'called', '{}'::jsonb`],
  ['work_item', 2, `'work_item_id', gen_random_uuid(), 'wait_id', 'h' || i, 'state', 'done', 'outcome', 'approve', 'data', '{}'::jsonb`],
  ['clock', 2, `'wait_id', 'h' || i, 'state', 'cancelled'`],
  ['timeline', 2, `'seq', x.seq + 10 * i`],
];

/**
 * A shop has more tickets that are over than open ones: copies of one that has just been opened, with two decisions each. Then the statistics
 * that a server makes by itself every minute; without them its plans are those of empty tables.
 */
export async function writeHistory(store: Store, { shopId, tickets }: Loops, count: number): Promise<void> {
  const db = store.db();
  await db.raw('create table copied as select gen_random_uuid() as id, n from generate_series(1, ?::int) n', [count]);
  for (const [table, rows, changes] of copies) {
    await db.raw(`insert into ${table} select r.* from ${table} x cross join copied c cross join generate_series(1, ${rows}) i
      cross join lateral jsonb_populate_record(x, jsonb_build_object('ticket_id', c.id, ${changes})) r where x.shop_id = ? and x.ticket_id = ?`, [shopId, tickets[0]?.id ?? '']);
    await db.raw(`analyze ${table}`);
  }
  await db.raw('drop table copied');
  await db.raw('vacuum (analyze)');
}
