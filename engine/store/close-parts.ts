import { jsonValue } from './json-value.ts';
import type { FinishedJob, TicketChanges } from './save-ticket.ts';
import type { Values } from './statement.ts';

/** Something that a command may end, with the values of its SQL. What is not there is left out of the statement: the server prepares each part for work. */
export interface ClosePart {
  /** One letter; the statement is named by those of its parts. */
  code: string;
  there(changes: TicketChanges, finished?: FinishedJob): boolean;
  sql: string;
  values(changes: TicketChanges, finished?: FinishedJob): Values;
}

/**
 * Only updates and deletes: on a sharded database such a statement is one task on one shard. One ended step, one ended clock, as nearly always,
 * is found by its key; given as a list, the server may read all that the ticket ever had.
 */
export const closeParts: readonly ClosePart[] = [
  {
    code: 's', there: ({ state }) => state !== undefined,
    sql: 'update ticket_state set state = :state::jsonb, called = coalesce(:called::jsonb, called) where shop_id = :shop::uuid and ticket_id = :id::uuid',
    values: ({ state, called }) => ({ state: JSON.stringify(state), called: jsonValue(called) }),
  },
  {
    code: 'w', there: ({ closedItems }) => closedItems.length === 1,
    sql: `update work_item set state = :item_state, outcome = :item_outcome, data = :item_data::jsonb, closed_by = :item_by::jsonb, closed_at = :updated_at::timestamptz
  where shop_id = :shop::uuid and ticket_id = :id::uuid and wait_id = :item_wait and state = 'open'`,
    values: ({ closedItems: [item] }) => ({ item_wait: item?.wait_id, item_state: item?.state, item_outcome: item?.outcome, item_data: jsonValue(item?.data), item_by: jsonValue(item?.closed_by) }),
  },
  {
    code: 'v', there: ({ closedItems }) => closedItems.length > 1,
    sql: `update work_item i set state = x.state, outcome = x.outcome, data = x.data, closed_by = x.closed_by, closed_at = :updated_at::timestamptz
  from jsonb_to_recordset(:items::jsonb) as x(wait_id text, state text, outcome text, data jsonb, closed_by jsonb)
  where i.shop_id = :shop::uuid and i.ticket_id = :id::uuid and i.wait_id = any(:item_waits::text[]) and i.wait_id = x.wait_id and i.state = 'open'`,
    values: ({ closedItems }) => ({ items: JSON.stringify(closedItems), item_waits: closedItems.map(({ wait_id }) => wait_id) }),
  },
  {
    code: 'c', there: ({ closedClocks }) => closedClocks.length === 1,
    sql: `update clock set state = :clock_state, ended_at = :updated_at::timestamptz
  where shop_id = :shop::uuid and ticket_id = :id::uuid and wait_id = :clock_wait and state in ('running', 'paused')`,
    values: ({ closedClocks: [clock] }) => ({ clock_wait: clock?.wait_id, clock_state: clock?.state }),
  },
  {
    code: 'd', there: ({ closedClocks }) => closedClocks.length > 1,
    sql: `update clock set state = case when wait_id = any(:fired_clocks::text[]) then 'fired' else 'cancelled' end, ended_at = :updated_at::timestamptz
  where shop_id = :shop::uuid and ticket_id = :id::uuid and wait_id = any(:closed_clocks::text[]) and state in ('running', 'paused')`,
    values: ({ closedClocks }) => ({ closed_clocks: closedClocks.map(({ wait_id }) => wait_id), fired_clocks: closedClocks.filter(({ state }) => state === 'fired').map(({ wait_id }) => wait_id) }),
  },
  {
    code: 'i', there: ({ resolvedIncidents, deletedJobKeys }) => resolvedIncidents.length > 0 || deletedJobKeys.length > 0,
    sql: `update incident set state = 'closed', closed_at = :updated_at::timestamptz, closed_by = :resolved_by::jsonb
  where shop_id = :shop::uuid and ticket_id = :id::uuid and state = 'open' and (data ->> 'kernel' = any(:resolved::text[])
    or job_id in (select job_id from job where shop_id = :shop::uuid and ticket_id = :id::uuid and key = any(:deleted_keys::text[])))`,
    values: ({ resolvedIncidents, deletedJobKeys, resolvedBy }) => ({ resolved: resolvedIncidents, deleted_keys: deletedJobKeys, resolved_by: JSON.stringify(resolvedBy) }),
  },
  {
    code: 'u', there: ({ closedSubscriptions }) => closedSubscriptions.length > 0,
    sql: 'delete from subscription where shop_id = :shop::uuid and ticket_id = :id::uuid and wait_id = any(:closed_subscriptions::text[])',
    values: ({ closedSubscriptions }) => ({ closed_subscriptions: closedSubscriptions }),
  },
  {
    code: 'j', there: ({ deletedJobKeys }, finished) => deletedJobKeys.length > 0 && finished === undefined,
    sql: 'delete from job where shop_id = :shop::uuid and ticket_id = :id::uuid and key = any(:deleted_keys::text[])',
    values: ({ deletedJobKeys }) => ({ deleted_keys: deletedJobKeys }),
  },
  {
    // one part for both, because no statement may write a table twice
    code: 'f', there: (_, finished) => finished !== undefined,
    sql: `delete from job where shop_id = :shop::uuid and ((ticket_id = :id::uuid and key = any(:deleted_keys::text[]) and job_id <> :finished::uuid)
    or (job_id = :finished::uuid and lease = :lease)) returning job_id`,
    values: ({ deletedJobKeys }, finished) => ({ deleted_keys: deletedJobKeys, finished: finished?.job_id, lease: finished?.lease }),
  },
];
