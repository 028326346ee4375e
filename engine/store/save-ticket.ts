import type { Knex } from 'knex';
import { statement } from './statement.ts';
import type { State } from '../kernel/types.ts';
import type { Store } from './transaction.ts';
import type { TicketRow } from './ticket.ts';
import { changeWaits, type ChangedWaits } from './changed-waits.ts';

/** Who did something: a person, a buyer, a rule (by its name) or the system. */
export interface Actor { type: 'user' | 'buyer' | 'system' | 'rule'; id?: string; name: string }

export interface NewWorkItem {
  work_item_id: string; wait_id: string; element: string; model_key: string; visit: number;
  roles: string[]; groups: string[]; assignee: string | null; due_at: string; opened_at: string;
}
export interface ClosedWorkItem { wait_id: string; state: 'done' | 'cancelled'; outcome: string | null; data: Record<string, unknown> | null; closed_by: Actor | null }
/** `left_ms`: it stands still with so much time left. */
export interface NewClock { wait_id: string; element: string; purpose: string; due_at: string; warn_at: string | null; started_at: string; left_ms?: number }
export interface NewJob {
  job_id: string; kind: string; key: string | null; ticket_id: string | null; payload: Record<string, unknown>; run_at: string; max_attempts: number;
}
export interface NewSubscription { wait_id: string; kind: 'message' | 'signal'; name: string; key: string }
export interface TimelineEntry {
  seq: number; at: string; kind: string; actor: Actor; element: string | null; visibility: 'buyer' | 'internal'; data: Record<string, unknown>;
}
export interface NewEvent { event_id: string; kind: string; payload: Record<string, unknown> }
export interface NewIncident { incident_id: string; job_id: string | null; element: string; code: string; message: string; data: Record<string, unknown> }

/** Everything one command writes about one ticket. */
export interface TicketChanges {
  ticket: TicketRow;
  /** Absent: unchanged. */
  state?: State;
  /** Versions of called flows, when the ticket goes over to others. */
  called?: Record<string, number>;
  /** What stays open and is different. */
  changed?: ChangedWaits;
  closedItems: ClosedWorkItem[];
  closedClocks: { wait_id: string; state: 'fired' | 'cancelled' }[];
  closedSubscriptions: string[];
  deletedJobKeys: string[];
  openedItems: NewWorkItem[];
  openedClocks: NewClock[];
  jobs: NewJob[];
  subscriptions: NewSubscription[];
  timeline: TimelineEntry[];
  events: NewEvent[];
  incidents: NewIncident[];
  /** The kernel's ids of incidents that are over. */
  resolvedIncidents: string[];
  resolvedBy: Actor;
}

/** A worker finishes its job in the ticket's transaction: only with the lease it claimed. */
export interface FinishedJob { job_id: string; lease: string }

export class LeaseLost extends Error {
  constructor(jobId: string) {
    super(`Job ${jobId} was taken over by another worker or cancelled; nothing was changed.`);
    this.name = 'LeaseLost';
  }
}

// Only updates and deletes: on a sharded database such a statement is one task on one shard.
const close = statement('ticket_close', `
with t as (
  update ticket set flow_version = :flow_version, status = :status, status_group = :status_group, is_open = :is_open, version = :version, requested = :requested, approved = :approved,
    refunded = :refunded, reason = :reason, summary = :summary::jsonb, assignee = :assignee::uuid, grp = :grp, due_at = :due_at::timestamptz, due = :due::jsonb,
    suspended_until = :suspended_until::timestamptz, suspended_reason = :suspended_reason, tags = :tags::text[], next_seq = :next_seq,
    updated_at = :updated_at::timestamptz, closed_at = :closed_at::timestamptz
  where shop_id = :shop::uuid and ticket_id = :id::uuid),
s as (
  update ticket_state set state = :state::jsonb, called = coalesce(:called::jsonb, called)
  where shop_id = :shop::uuid and ticket_id = :id::uuid and :state::jsonb is not null),
w as (
  update work_item i set state = x.state, outcome = x.outcome, data = x.data, closed_by = x.closed_by, closed_at = :updated_at::timestamptz
  from jsonb_to_recordset(:closed_items::jsonb) as x(wait_id text, state text, outcome text, data jsonb, closed_by jsonb)
  where i.shop_id = :shop::uuid and i.ticket_id = :id::uuid and i.wait_id = x.wait_id and i.state = 'open'),
c as (
  update clock k set state = x.state, ended_at = :updated_at::timestamptz
  from jsonb_to_recordset(:closed_clocks::jsonb) as x(wait_id text, state text)
  where k.shop_id = :shop::uuid and k.ticket_id = :id::uuid and k.wait_id = x.wait_id and k.state in ('running', 'paused')),
i as (
  update incident set state = 'closed', closed_at = :updated_at::timestamptz, closed_by = :resolved_by::jsonb
  where shop_id = :shop::uuid and ticket_id = :id::uuid and state = 'open' and (data ->> 'kernel' = any(:resolved::text[])
    or job_id in (select job_id from job where shop_id = :shop::uuid and ticket_id = :id::uuid and key = any(:deleted_keys::text[])))),
u as (delete from subscription where shop_id = :shop::uuid and ticket_id = :id::uuid and wait_id = any(:closed_subscriptions::text[])),
j as (
  delete from job where shop_id = :shop::uuid and ((ticket_id = :id::uuid and key = any(:deleted_keys::text[]) and job_id is distinct from :finished::uuid)
    or (job_id = :finished::uuid and lease = :lease)) returning job_id)
select count(*) filter (where job_id = :finished::uuid) as finished from j`);

const open = statement('ticket_open', `
with w as (
  insert into work_item (shop_id, work_item_id, ticket_id, wait_id, element, model_key, visit, state, roles, groups, assignee, due_at, opened_at)
  select :shop::uuid, x.work_item_id, :id::uuid, x.wait_id, x.element, x.model_key, x.visit, 'open', x.roles, x.groups, x.assignee, x.due_at, x.opened_at
  from jsonb_to_recordset(:items::jsonb) as x(work_item_id uuid, wait_id text, element text, model_key text, visit int, roles text[], groups text[],
    assignee uuid, due_at timestamptz, opened_at timestamptz)),
c as (
  insert into clock (shop_id, ticket_id, wait_id, element, purpose, state, due_at, warn_at, started_at, left_ms)
  select :shop::uuid, :id::uuid, x.wait_id, x.element, x.purpose, case when x.left_ms is null then 'running' else 'paused' end, x.due_at, x.warn_at, x.started_at, x.left_ms
  from jsonb_to_recordset(:clocks::jsonb) as x(wait_id text, element text, purpose text, due_at timestamptz, warn_at timestamptz, started_at timestamptz, left_ms bigint)),
u as (
  insert into subscription (shop_id, ticket_id, wait_id, kind, name, key, opened_at)
  select :shop::uuid, :id::uuid, x.wait_id, x.kind, x.name, x.key, :now::timestamptz
  from jsonb_to_recordset(:subscriptions::jsonb) as x(wait_id text, kind text, name text, key text)),
l as (
  insert into timeline (shop_id, ticket_id, seq, at, kind, actor, element, visibility, data)
  select :shop::uuid, :id::uuid, x.seq, x.at, x.kind, x.actor, x.element, x.visibility, x.data
  from jsonb_to_recordset(:timeline::jsonb) as x(seq int, at timestamptz, kind text, actor jsonb, element text, visibility text, data jsonb)),
e as (
  insert into event (shop_id, event_id, at, kind, payload)
  select :shop::uuid, x.event_id, :now::timestamptz, x.kind, x.payload from jsonb_to_recordset(:events::jsonb) as x(event_id uuid, kind text, payload jsonb)),
i as (
  insert into incident (shop_id, incident_id, ticket_id, job_id, element, code, message, state, opened_at, data)
  select :shop::uuid, x.incident_id, :id::uuid, x.job_id, x.element, x.code, x.message, 'open', :now::timestamptz, x.data
  from jsonb_to_recordset(:incidents::jsonb) as x(incident_id uuid, job_id uuid, element text, code text, message text, data jsonb))
insert into job (shop_id, job_id, kind, key, ticket_id, payload, run_at, attempts, max_attempts, created_at)
select :shop::uuid, x.job_id, x.kind, x.key, x.ticket_id, x.payload, x.run_at, 0, x.max_attempts, :now::timestamptz
from jsonb_to_recordset(:jobs::jsonb) as x(job_id uuid, kind text, key text, ticket_id uuid, payload jsonb, run_at timestamptz, max_attempts int)
on conflict (shop_id, key) where key is not null and dead_at is null
do update set payload = excluded.payload, run_at = excluded.run_at, attempts = 0, lease = null, last_error = null`);

/**
 * Writes a command's changes in two statements inside the ticket's transaction: first what ends, then what begins.
 * @throws LeaseLost when `finished` is not this worker's job any more; the caller's transaction must roll back.
 */
export async function saveTicket(store: Store, changes: TicketChanges, now: string, finished?: FinishedJob): Promise<void> {
  const db = store.db();
  const t = changes.ticket;
  const closed = await close(db, {
    ...t,
    shop: t.shop_id, id: t.ticket_id, summary: JSON.stringify(t.summary), due: t.due ? JSON.stringify(t.due) : null,
    state: changes.state ? JSON.stringify(changes.state) : null, called: changes.called ? JSON.stringify(changes.called) : null,
    closed_items: JSON.stringify(changes.closedItems), closed_clocks: JSON.stringify(changes.closedClocks),
    closed_subscriptions: changes.closedSubscriptions, deleted_keys: changes.deletedJobKeys,
    resolved: changes.resolvedIncidents, resolved_by: JSON.stringify(changes.resolvedBy),
    finished: finished?.job_id ?? null, lease: finished?.lease ?? null,
  });
  if (finished && closed.rows[0]?.finished !== 1) throw new LeaseLost(finished.job_id);
  if (changes.changed) await changeWaits(db, t, changes.changed);
  await openAll(db, changes, now);
}

async function openAll(db: Knex, changes: TicketChanges, now: string): Promise<void> {
  await open(db, {
    shop: changes.ticket.shop_id, id: changes.ticket.ticket_id, now,
    items: JSON.stringify(changes.openedItems), clocks: JSON.stringify(changes.openedClocks), subscriptions: JSON.stringify(changes.subscriptions),
    timeline: JSON.stringify(changes.timeline), events: JSON.stringify(changes.events), incidents: JSON.stringify(changes.incidents),
    jobs: JSON.stringify(changes.jobs),
  });
}

/** Wakes other nodes: a statement of its own, because NOTIFY beside a FROM never leaves a shard. */
export async function notify(store: Store, channel: 'reflow', payload: Record<string, unknown>): Promise<void> {
  await store.db().raw('select pg_notify(?, ?)', [channel, JSON.stringify(payload)]);
}
