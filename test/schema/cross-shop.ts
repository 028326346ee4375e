import { fingerprint } from './sql-tree.ts';

/** A query that looks at all shops at once, on purpose. A new one is a decision: it costs one task for each shard. */
export interface CrossShopQuery { name: string; reason: string; sql: string }

/** The only texts that may read a shop table without naming the shop. Sorted by name. */
export const crossShopQueries: CrossShopQuery[] = [
  {
    name: 'housekeeping of events',
    reason: 'What pages were told is deleted after a day, in every shop; index event_at_idx.',
    sql: 'delete from "event" where "at" < $1',
  },
  {
    name: 'housekeeping of idempotency keys',
    reason: 'A key that nobody repeats any more is deleted, in every shop, once an hour.',
    sql: 'delete from "idempotency" where "created_at" < $1',
  },
  {
    name: 'housekeeping of notices',
    reason: 'What people were told is deleted after three months, in every shop, once an hour.',
    sql: 'delete from "notice" where "at" < $1',
  },
  {
    name: 'housekeeping of sessions',
    reason: 'Sessions that are over are deleted, in every shop, once an hour.',
    sql: 'delete from "session" where "expires_at" < $1',
  },
  {
    name: 'housekeeping of ways back',
    reason: 'A migration that nobody undid is not undone any more after a month, in every shop, once an hour.',
    sql: 'delete from "state_before" where "made_at" < $1',
  },
  {
    name: 'job probe',
    reason: 'Which shops have due jobs: a hint without a lock, the claim is then made shop by shop; index job_due_idx.',
    sql: 'select shop_id from job where dead_at is null and run_at <= $1::timestamptz order by run_at limit $2',
  },
  {
    name: 'leases after a restart',
    reason: 'The embedded database has one process: what a killed one held is due at once, in every shop.',
    sql: 'update "job" set "lease" = $1, "run_at" = $2 where "lease" is not null and "dead_at" is null',
  },
  {
    name: 'next due job',
    reason: 'How long the runner may sleep; index job_due_idx.',
    sql: 'select min(run_at) as at from job where dead_at is null',
  },
  {
    name: 'shops of an earlier program',
    reason: 'Once at the start: which shops lack service levels or a shipped table.',
    sql: `select s.shop_id, exists (select 1 from service_level_version v where v.shop_id = s.shop_id) as levels from shop s
where not exists (select 1 from service_level_version v where v.shop_id = s.shop_id)
  or exists (
    select 1 from unnest($1::text[], $2::text[]) as shipped(key, hash)
    left join decision d on d.shop_id = s.shop_id and d.decision_key = shipped.key
    left join decision_version v on v.shop_id = d.shop_id and v.decision_key = d.decision_key and v.version = d.live_version
    where d.shop_id is null or (v.note = 'shipped' and not exists (
      select 1 from decision_version o where o.shop_id = s.shop_id and o.decision_key = shipped.key and o.hash = shipped.hash)))`,
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
