import type { Knex } from 'knex';
import { statement, type Run } from './statement.ts';
import type { State } from '../kernel/types.ts';
import type { Store } from './transaction.ts';
import type { TicketRow } from './ticket.ts';
import { changeWaits, type ChangedWaits } from './changed-waits.ts';
import { closeParts, type ClosePart } from './close-parts.ts';
import { jsonValue } from './json-value.ts';
import { openParts, OPEN_EVENTS } from './open-parts.ts';
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

const CLOSE_TICKET = `
with t as (
  update ticket set flow_version = :flow_version, status = :status, status_group = :status_group, is_open = :is_open, version = :version, requested = :requested, approved = :approved,
    refunded = :refunded, reason = :reason, summary = :summary::jsonb, assignee = :assignee::uuid, grp = :grp, due_at = :due_at::timestamptz, due = :due::jsonb,
    suspended_until = :suspended_until::timestamptz, suspended_reason = :suspended_reason, tags = :tags::text[], next_seq = :next_seq,
    updated_at = :updated_at::timestamptz, closed_at = :closed_at::timestamptz
  where shop_id = :shop::uuid and ticket_id = :id::uuid)`;

const closing = new Map<string, Run>();
const opening = new Map<string, Run>();

/** The statement that ends what these parts end. It divides by zero when a job to finish is not there, so that the COMMIT behind it fails. */
function closeStatement(parts: readonly ClosePart[]): Run {
  const codes = parts.map(({ code }) => code).join('');
  const made = closing.get(codes) ?? statement(`ticket_close_${codes}`,
    `${[CLOSE_TICKET, ...parts.map(({ code, sql }) => `${code} as (\n  ${sql})`)].join(',\n')}\nselect ${codes.includes('f') ? '1 / (select count(*) from f where job_id = :finished::uuid)' : '1'} as kept`);
  closing.set(codes, made);
  return made;
}

/** The statement that begins what these parts begin. */
function openStatement(codes: string): Run {
  const parts = [...codes].map((code) => `${code} as (\n  ${openParts[code]?.sql})`);
  const made = opening.get(codes) ?? statement(`ticket_open_${codes}`, `${codes ? `with ${parts.join(',\n')}` : ''}${OPEN_EVENTS}`);
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
  await store.later(closeAll(db, changes, finished).catch((error: unknown) => {
    throw finished && (error as { code?: string }).code === DIVISION_BY_ZERO ? new LeaseLost(finished.job_id) : error;
  }));
  if (changes.changed) await changeWaits(db, t, changes.changed);
  if (changes.levels.length > 0) await store.later(putLevels(db, t.shop_id, t.ticket_id, changes.levels));
  await store.later(openAll(db, changes, now));
}

async function closeAll(db: Knex, changes: TicketChanges, finished?: FinishedJob): Promise<void> {
  const t = changes.ticket;
  const parts = closeParts.filter((part) => part.there(changes, finished));
  await closeStatement(parts)(db, Object.assign(
    { ...t, shop: t.shop_id, id: t.ticket_id, summary: JSON.stringify(t.summary), due: jsonValue(t.due) },
    ...parts.map((part) => part.values(changes, finished)),
  ));
}

async function openAll(db: Knex, changes: TicketChanges, now: string): Promise<void> {
  const codes = Object.keys(openParts).filter((code) => openParts[code]?.there(changes)).join('');
  await openStatement(codes)(db, {
    shop: changes.ticket.shop_id, id: changes.ticket.ticket_id, now, version: changes.ticket.version,
    input: jsonValue(changes.input?.input), seen: jsonValue(changes.input?.seen),
    items: JSON.stringify(changes.openedItems), clocks: JSON.stringify(changes.openedClocks), subscriptions: JSON.stringify(changes.subscriptions),
    timeline: JSON.stringify(changes.timeline), events: JSON.stringify(changes.events), incidents: JSON.stringify(changes.incidents),
    jobs: JSON.stringify(changes.jobs),
  });
}
