import { fingerprint } from './sql-tree.ts';

/** A query that looks at all shops at once, on purpose. A new one is a decision: it costs one task for each shard. */
export interface CrossShopQuery { name: string; reason: string; sql: string }

/** The only texts that may read a shop table without naming the shop. Sorted by name. */
export const crossShopQueries: CrossShopQuery[] = [
  {
    name: 'event catch-up',
    reason: 'A node that missed notifications reads what every shop told its pages meanwhile; index event_at_idx.',
    sql: 'select shop_id, event_id, kind, payload from event where at >= $1::timestamptz order by event_id limit $2',
  },
  {
    name: 'job probe',
    reason: 'Which shops have due jobs: a hint without a lock, the claim is then made shop by shop; index job_due_idx.',
    sql: 'select shop_id from job where dead_at is null and run_at <= $1::timestamptz order by run_at limit $2',
  },
  {
    name: 'next due job',
    reason: 'How long the runner may sleep; index job_due_idx.',
    sql: 'select min(run_at) as at from job where dead_at is null',
  },
  {
    name: 'sign-in without a shop',
    reason: 'A person types an e-mail only; two rows are enough to know that it is ambiguous.',
    sql: 'select * from "person" where "email" = $1 and "active" = $2 limit $3',
  },
];

const known = new Set(crossShopQueries.map(({ sql }) => fingerprint(sql)));

/** Whether the text is one of them; spaces, case and the values of constants do not matter. */
export function isCrossShop(sql: string): boolean {
  return known.has(fingerprint(sql));
}
