import type { TicketChanges } from './save-ticket.ts';

/** Something that a command may begin; what is not there is left out of the statement. */
export interface OpenPart { there(changes: TicketChanges): boolean; sql: string }

export const openParts: Record<string, OpenPart> = {
  p: {
    there: ({ input }) => input !== undefined,
    sql: `insert into ticket_input (shop_id, ticket_id, seq, at, input, seen) values (:shop::uuid, :id::uuid, :version, :now::timestamptz, :input::jsonb, :seen::jsonb)`,
  },
  w: {
    there: ({ openedItems }) => openedItems.length > 0,
    sql: `insert into work_item (shop_id, work_item_id, ticket_id, wait_id, element, model_key, visit, state, roles, groups, assignee, due_at, opened_at)
  select :shop::uuid, x.work_item_id, :id::uuid, x.wait_id, x.element, x.model_key, x.visit, 'open', x.roles, x.groups, x.assignee, x.due_at, x.opened_at
  from jsonb_to_recordset(:items::jsonb) as x(work_item_id uuid, wait_id text, element text, model_key text, visit int, roles text[], groups text[],
    assignee uuid, due_at timestamptz, opened_at timestamptz)`,
  },
  c: {
    there: ({ openedClocks }) => openedClocks.length > 0,
    sql: `insert into clock (shop_id, ticket_id, wait_id, element, purpose, state, due_at, warn_at, started_at, left_ms)
  select :shop::uuid, :id::uuid, x.wait_id, x.element, x.purpose, case when x.left_ms is null then 'running' else 'paused' end, x.due_at, x.warn_at, x.started_at, x.left_ms
  from jsonb_to_recordset(:clocks::jsonb) as x(wait_id text, element text, purpose text, due_at timestamptz, warn_at timestamptz, started_at timestamptz, left_ms bigint)`,
  },
  u: {
    there: ({ subscriptions }) => subscriptions.length > 0,
    sql: `insert into subscription (shop_id, ticket_id, wait_id, kind, name, key, opened_at)
  select :shop::uuid, :id::uuid, x.wait_id, x.kind, x.name, x.key, :now::timestamptz
  from jsonb_to_recordset(:subscriptions::jsonb) as x(wait_id text, kind text, name text, key text)`,
  },
  l: {
    there: ({ timeline }) => timeline.length > 0,
    sql: `insert into timeline (shop_id, ticket_id, seq, at, kind, actor, element, visibility, data)
  select :shop::uuid, :id::uuid, x.seq, x.at, x.kind, x.actor, x.element, x.visibility, x.data
  from jsonb_to_recordset(:timeline::jsonb) as x(seq int, at timestamptz, kind text, actor jsonb, element text, visibility text, data jsonb)`,
  },
  i: {
    there: ({ incidents }) => incidents.length > 0,
    sql: `insert into incident (shop_id, incident_id, ticket_id, job_id, element, code, message, state, opened_at, data)
  select :shop::uuid, x.incident_id, :id::uuid, x.job_id, x.element, x.code, x.message, 'open', :now::timestamptz, x.data
  from jsonb_to_recordset(:incidents::jsonb) as x(incident_id uuid, job_id uuid, element text, code text, message text, data jsonb)`,
  },
  j: {
    there: ({ jobs }) => jobs.length > 0,
    sql: `insert into job (shop_id, job_id, kind, key, ticket_id, payload, run_at, attempts, max_attempts, created_at)
  select :shop::uuid, x.job_id, x.kind, x.key, x.ticket_id, x.payload, x.run_at, 0, x.max_attempts, :now::timestamptz
  from jsonb_to_recordset(:jobs::jsonb) as x(job_id uuid, kind text, key text, ticket_id uuid, payload jsonb, run_at timestamptz, max_attempts int)
  on conflict (shop_id, key) where key is not null and dead_at is null
  do update set payload = excluded.payload, run_at = excluded.run_at, attempts = 0, lease = null, last_error = null`,
  },
};

/** Every command tells that its ticket changed, so this part is always there. */
export const OPEN_EVENTS = `
insert into event (shop_id, event_id, at, kind, payload)
select :shop::uuid, x.event_id, :now::timestamptz, x.kind, x.payload from jsonb_to_recordset(:events::jsonb) as x(event_id uuid, kind text, payload jsonb)`;
