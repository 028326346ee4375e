import type { Knex } from 'knex';
import { statement, type Run } from './statement.ts';
import type { State } from '../kernel/types.ts';
import type { Store } from './transaction.ts';
import type { TicketRow } from './ticket.ts';
import { changeWaits, type ChangedWaits } from './changed-waits.ts';
import type { NewTicketInput } from './ticket-input.ts';
import { putLevels, type LevelRow } from './service-level.ts';

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
  /** What moved it; absent: it did not move. */
  input?: NewTicketInput;
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
  /** Promises that stand differently now. */
  levels: LevelRow[];
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

/** What of a command's changes there is; a part that is not there is left out of the statement, because the server prepares each part for work. */
interface Part { there(changes: TicketChanges, finished?: FinishedJob): boolean; sql: string }

const CLOSE_TICKET = `
with t as (
  update ticket set flow_version = :flow_version, status = :status, status_group = :status_group, is_open = :is_open, version = :version, requested = :requested, approved = :approved,
    refunded = :refunded, reason = :reason, summary = :summary::jsonb, assignee = :assignee::uuid, grp = :grp, due_at = :due_at::timestamptz, due = :due::jsonb,
    suspended_until = :suspended_until::timestamptz, suspended_reason = :suspended_reason, tags = :tags::text[], next_seq = :next_seq,
    updated_at = :updated_at::timestamptz, closed_at = :closed_at::timestamptz
  where shop_id = :shop::uuid and ticket_id = :id::uuid)`;

// Only updates and deletes: on a sharded database such a statement is one task on one shard.
const closeParts: Record<string, Part> = {
  s: { there: ({ state }) => state !== undefined, sql: 'update ticket_state set state = :state::jsonb, called = coalesce(:called::jsonb, called) where shop_id = :shop::uuid and ticket_id = :id::uuid' },
  w: {
    there: ({ closedItems }) => closedItems.length > 0,
    sql: `update work_item i set state = x.state, outcome = x.outcome, data = x.data, closed_by = x.closed_by, closed_at = :updated_at::timestamptz
  from jsonb_to_recordset(:closed_items::jsonb) as x(wait_id text, state text, outcome text, data jsonb, closed_by jsonb)
  where i.shop_id = :shop::uuid and i.ticket_id = :id::uuid and i.wait_id = any(:closed_item_waits::text[]) and i.wait_id = x.wait_id and i.state = 'open'`,
  },
  c: {
    there: ({ closedClocks }) => closedClocks.length > 0,
    sql: `update clock set state = case when wait_id = any(:fired_clocks::text[]) then 'fired' else 'cancelled' end, ended_at = :updated_at::timestamptz
  where shop_id = :shop::uuid and ticket_id = :id::uuid and wait_id = any(:closed_clocks::text[]) and state in ('running', 'paused')`,
  },
  i: {
    there: ({ resolvedIncidents, deletedJobKeys }) => resolvedIncidents.length > 0 || deletedJobKeys.length > 0,
    sql: `update incident set state = 'closed', closed_at = :updated_at::timestamptz, closed_by = :resolved_by::jsonb
  where shop_id = :shop::uuid and ticket_id = :id::uuid and state = 'open' and (data ->> 'kernel' = any(:resolved::text[])
    or job_id in (select job_id from job where shop_id = :shop::uuid and ticket_id = :id::uuid and key = any(:deleted_keys::text[])))`,
  },
  u: {
    there: ({ closedSubscriptions }) => closedSubscriptions.length > 0,
    sql: 'delete from subscription where shop_id = :shop::uuid and ticket_id = :id::uuid and wait_id = any(:closed_subscriptions::text[])',
  },
  j: {
    there: ({ deletedJobKeys }, finished) => deletedJobKeys.length > 0 && finished === undefined,
    sql: 'delete from job where shop_id = :shop::uuid and ticket_id = :id::uuid and key = any(:deleted_keys::text[])',
  },
  // one part for both, because no statement may write a table twice
  f: {
    there: (_, finished) => finished !== undefined,
    sql: `delete from job where shop_id = :shop::uuid and ((ticket_id = :id::uuid and key = any(:deleted_keys::text[]) and job_id <> :finished::uuid)
    or (job_id = :finished::uuid and lease = :lease)) returning job_id`,
  },
};

const openParts: Record<string, Part> = {
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

// every command tells that its ticket changed, so this part is always there
const OPEN_EVENTS = `
insert into event (shop_id, event_id, at, kind, payload)
select :shop::uuid, x.event_id, :now::timestamptz, x.kind, x.payload from jsonb_to_recordset(:events::jsonb) as x(event_id uuid, kind text, payload jsonb)`;

const closing = new Map<string, Run>();
const opening = new Map<string, Run>();

function present(parts: Record<string, Part>, changes: TicketChanges, finished?: FinishedJob): string {
  return Object.entries(parts).filter(([, part]) => part.there(changes, finished)).map(([code]) => code).join('');
}

function withParts(codes: string, parts: Record<string, Part>): string[] {
  return [...codes].map((code) => `${code} as (\n  ${(parts[code] as Part).sql})`);
}

/** The statement that ends what these parts end. It divides by zero when a job to finish is not there, so that the COMMIT behind it fails. */
function closeStatement(codes: string): Run {
  const made = closing.get(codes) ?? statement(`ticket_close_${codes}`,
    `${[CLOSE_TICKET, ...withParts(codes, closeParts)].join(',\n')}\nselect ${codes.includes('f') ? '1 / (select count(*) from f where job_id = :finished::uuid)' : '1'} as kept`);
  closing.set(codes, made);
  return made;
}

function openStatement(codes: string): Run {
  const made = opening.get(codes) ?? statement(`ticket_open_${codes}`, `${codes ? `with ${withParts(codes, openParts).join(',\n')}` : ''}${OPEN_EVENTS}`);
  opening.set(codes, made);
  return made;
}

/** SQLSTATE of the division by the number of jobs that this worker still had. */
const DIVISION_BY_ZERO = '22012';

/**
 * Writes a command's changes in two statements inside the ticket's transaction: first what ends, then what begins. Nothing is waited for:
 * both travel with the COMMIT, which fails with LeaseLost when `finished` is not this worker's job any more.
 */
export async function saveTicket(store: Store, changes: TicketChanges, now: string, finished?: FinishedJob): Promise<void> {
  const db = store.db();
  const t = changes.ticket;
  const closed = closeStatement(present(closeParts, changes, finished))(db, {
    ...t,
    shop: t.shop_id, id: t.ticket_id, summary: JSON.stringify(t.summary), due: t.due ? JSON.stringify(t.due) : null,
    state: changes.state ? JSON.stringify(changes.state) : null, called: changes.called ? JSON.stringify(changes.called) : null,
    closed_items: JSON.stringify(changes.closedItems), closed_item_waits: changes.closedItems.map((item) => item.wait_id),
    closed_clocks: changes.closedClocks.map((clock) => clock.wait_id), fired_clocks: changes.closedClocks.filter(({ state }) => state === 'fired').map((clock) => clock.wait_id),
    closed_subscriptions: changes.closedSubscriptions, deleted_keys: changes.deletedJobKeys,
    resolved: changes.resolvedIncidents, resolved_by: JSON.stringify(changes.resolvedBy),
    finished: finished?.job_id ?? null, lease: finished?.lease ?? null,
  });
  await store.later(closed.catch((error: unknown) => {
    throw finished && (error as { code?: string }).code === DIVISION_BY_ZERO ? new LeaseLost(finished.job_id) : error;
  }));
  if (changes.changed) await changeWaits(db, t, changes.changed);
  if (changes.levels.length > 0) await store.later(putLevels(db, t.shop_id, t.ticket_id, changes.levels));
  await store.later(openAll(db, changes, now));
}

async function openAll(db: Knex, changes: TicketChanges, now: string): Promise<void> {
  await openStatement(present(openParts, changes))(db, {
    shop: changes.ticket.shop_id, id: changes.ticket.ticket_id, now, version: changes.ticket.version,
    input: changes.input ? JSON.stringify(changes.input.input) : null, seen: changes.input?.seen ? JSON.stringify(changes.input.seen) : null,
    items: JSON.stringify(changes.openedItems), clocks: JSON.stringify(changes.openedClocks), subscriptions: JSON.stringify(changes.subscriptions),
    timeline: JSON.stringify(changes.timeline), events: JSON.stringify(changes.events), incidents: JSON.stringify(changes.incidents),
    jobs: JSON.stringify(changes.jobs),
  });
}
