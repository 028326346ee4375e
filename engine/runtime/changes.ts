import type { Effect, Node, Program, State, Wait } from '../kernel/types.ts';
import type { Actor, ClosedWorkItem, NewClock, NewIncident, NewJob, NewSubscription, NewWorkItem, TicketChanges, TimelineEntry } from '../store/save-ticket.ts';
import type { ChangedWaits } from '../store/changed-waits.ts';
import { NO_DEADLINE, type TicketRow } from '../store/ticket.ts';
import { newId } from '../store/new-id.ts';

/** Jobs that belong to a wait have its id in their key, so that closing the wait deletes them. */
export const jobKey = {
  service: (ticketId: string, wait: string): string => `service:${ticketId}:${wait}`,
  clock: (ticketId: string, wait: string): string => `clock:${ticketId}:${wait}`,
  warn: (ticketId: string, wait: string): string => `warn:${ticketId}:${wait}`,
  resume: (ticketId: string): string => `resume:${ticketId}`,
};

const CLOCK_ATTEMPTS = 20;
/** Attempts of a job that carries an event out of its ticket. */
export const THROW_ATTEMPTS = 20;
const DEFAULT_SERVICE_ATTEMPTS = 8;

/** A timeline entry before it has its number. */
export type Note = Omit<TimelineEntry, 'seq' | 'at'>;

/** What the effects of one `advance` mean for the ticket's rows. */
export interface Translation extends Pick<TicketChanges, 'closedItems' | 'closedClocks' | 'closedSubscriptions' | 'deletedJobKeys' | 'openedItems' | 'openedClocks' | 'jobs' | 'subscriptions' | 'incidents' | 'resolvedIncidents'> {
  /** Absent: nothing that stays open is different. */
  changed?: ChangedWaits;
  notes: Note[];
  status: string | undefined;
  ended: boolean;
  opened: { element: string; service?: string }[];
}

export interface TranslationInput {
  ticket: TicketRow;
  program: Program;
  effects: Effect[];
  actor: Actor;
  now: string;
  /** People of a step, already resolved. */
  people(node: Node, state: State): { roles: string[]; groups: string[]; assignee: string | null };
  state: State;
  /** People's waits that go on in another version, which may give them to others. */
  carried: Wait[];
  attempts(service: string): number | undefined;
}

export function nodeOf(program: Program, model: string, element: string): Node | undefined {
  return (model === program.root.key ? program.root : program.called[model])?.nodes[element];
}

/** Whether the buyer's page may show this step: people's steps unless hidden, machine steps only when asked for. */
function visibility(node: Node | undefined, kind: Wait['kind']): 'buyer' | 'internal' {
  if (node?.ext.buyerVisible !== undefined) return node.ext.buyerVisible ? 'buyer' : 'internal';
  return kind === 'user' ? 'buyer' : 'internal';
}

/** Whose step it is: the buyer's where buyers may work it. */
export function sideOf(node: Node | undefined): 'buyer' | 'shop' {
  return node?.ext.people?.roles?.includes('buyer') ? 'buyer' : 'shop';
}

/** Whose turn it is: the shop's as soon as one open step is; a ticket in which nobody has a step goes on by itself. */
export function turnOf(program: Program, state: State): 'buyer' | 'shop' {
  const sides = Object.values(state.waits).flatMap((wait) => (wait.kind === 'user' ? [sideOf(nodeOf(program, wait.model, wait.element))] : []));
  return sides.length > 0 && sides.every((side) => side === 'buyer') ? 'buyer' : 'shop';
}

/** People's steps say whose turn it is; service levels stand still by it. */
function turn(node: Node | undefined, wait: Wait): { waitsFor?: 'buyer' | 'shop' } {
  return wait.kind === 'user' ? { waitsFor: sideOf(node) } : {};
}

/** What a person would call a step: people's and machines' work, and waiting for news; never an event that stands by on the border. */
export function isStep(node: Node | undefined, wait: Wait): boolean {
  if (wait.kind === 'user' || wait.kind === 'service') return true;
  return wait.kind === 'message' && (node?.type === 'receiveTask' || node?.type === 'catchEvent');
}

class Translator {
  readonly input: TranslationInput;
  readonly items = new Map<string, NewWorkItem>();
  readonly clocks = new Map<string, NewClock>();
  readonly jobs = new Map<string, NewJob>();
  readonly subscriptions = new Map<string, NewSubscription>();
  readonly openedElements = new Map<string, { element: string; service?: string }>();
  readonly closedItems: ClosedWorkItem[] = [];
  readonly closedClocks: TicketChanges['closedClocks'] = [];
  readonly closedSubscriptions: string[] = [];
  readonly deletedJobKeys: string[] = [];
  readonly incidents: NewIncident[] = [];
  readonly resolvedIncidents: string[] = [];
  /** Keys of jobs that exist already and get another time. */
  readonly rescheduled = new Set<string>();
  readonly changedClocks: ChangedWaits['clocks'] = [];
  readonly changedSubscriptions: ChangedWaits['subscriptions'] = [];
  readonly notes: Note[] = [];
  status: string | undefined;
  ended = false;

  constructor(input: TranslationInput) { this.input = input; }

  apply(effect: Effect): void {
    switch (effect.type) {
      case 'open': return this.open(effect.wait);
      case 'close': return this.close(effect.wait, effect.how, effect.outcome);
      case 'change': return this.change(effect.wait, effect.was);
      case 'trace': return this.trace(effect);
      case 'throw': return this.thrown(effect);
      case 'warning': return this.note('warning', effect.element, 'internal', { message: effect.message });
      case 'incident': return this.incident(effect);
      case 'resolved': return void this.resolvedIncidents.push(effect.id);
      case 'ended': this.ended = true;
    }
  }

  private open(wait: Wait): void {
    const { ticket, program, state, now } = this.input;
    const node = nodeOf(program, wait.model, wait.element);
    const id = ticket.ticket_id;
    if (wait.kind === 'user' && node) {
      this.items.set(wait.id, { work_item_id: newId(now), wait_id: wait.id, element: wait.element, model_key: wait.model, visit: wait.visit, ...this.input.people(node, state), due_at: NO_DEADLINE, opened_at: now });
    } else if (wait.kind === 'service') {
      this.job(jobKey.service(id, wait.id), 'service', now, node?.ext.retry?.attempts ?? this.input.attempts(wait.service ?? '') ?? DEFAULT_SERVICE_ATTEMPTS, { wait: wait.id, element: wait.element, model: wait.model, visit: wait.visit, service: wait.service, input: wait.input ?? {}, ticketNumber: ticket.number, backoff: node?.ext.retry?.backoff ?? null });
    } else if (wait.kind === 'timer' && wait.dueAt) {
      this.clocks.set(wait.id, { wait_id: wait.id, element: wait.element, purpose: wait.purpose ?? 'catch', due_at: wait.dueAt, warn_at: wait.warnAt ?? null, started_at: now });
      for (const job of clockJobs(id, wait, now)) this.jobs.set(job.key as string, job);
      const host = wait.host ? this.items.get(wait.host) : undefined;
      if (host && wait.purpose === 'clock') host.due_at = wait.dueAt;
    } else if (wait.kind === 'message' || wait.kind === 'signal') {
      this.subscriptions.set(wait.id, { wait_id: wait.id, kind: wait.kind, name: wait.name ?? '', key: wait.key ?? id });
    }
    this.openedElements.set(wait.id, { element: wait.element, ...(wait.service ? { service: wait.service } : {}) });
    if (isStep(node, wait)) this.note('step_entered', wait.element, visibility(node, wait.kind), { model: wait.model, visit: wait.visit, kind: wait.kind, ...turn(node, wait) });
  }

  private close(wait: Wait, how: 'completed' | 'cancelled', outcome: string | undefined): void {
    const { ticket, program, actor } = this.input;
    const id = ticket.ticket_id;
    this.openedElements.delete(wait.id);
    if (wait.kind === 'user' && !this.items.delete(wait.id)) {
      this.closedItems.push({ wait_id: wait.id, state: how === 'completed' ? 'done' : 'cancelled', outcome: outcome ?? null, data: null, closed_by: how === 'completed' ? actor : null });
    } else if (wait.kind === 'timer') {
      this.drop(jobKey.clock(id, wait.id));
      this.drop(jobKey.warn(id, wait.id));
      if (!this.clocks.delete(wait.id)) this.closedClocks.push({ wait_id: wait.id, state: how === 'completed' ? 'fired' : 'cancelled' });
    } else if (wait.kind === 'service') {
      this.drop(jobKey.service(id, wait.id));
    } else if ((wait.kind === 'message' || wait.kind === 'signal') && !this.subscriptions.delete(wait.id)) {
      this.closedSubscriptions.push(wait.id);
    }
    const node = nodeOf(program, wait.model, wait.element);
    if (isStep(node, wait) && how === 'completed') {
      this.note('step_completed', wait.element, visibility(node, wait.kind), { model: wait.model, visit: wait.visit, kind: wait.kind, ...turn(node, wait), ...(outcome ? { outcome } : {}) });
    }
  }

  /** Where it waits, until when, or for what is different; a job at work keeps what it was given. */
  private change(wait: Wait, was: Wait): void {
    const { ticket, now } = this.input;
    const id = ticket.ticket_id;
    if (wait.kind === 'timer' && wait.dueAt) {
      this.changedClocks.push({ wait_id: wait.id, element: wait.element, due_at: wait.dueAt, warn_at: wait.warnAt ?? null });
      if (wait.dueAt === was.dueAt && wait.warnAt === was.warnAt) return;
      for (const job of clockJobs(id, wait, now)) {
        this.jobs.set(job.key as string, job);
        this.rescheduled.add(job.key as string);
      }
      if (was.warnAt && !wait.warnAt) this.drop(jobKey.warn(id, wait.id));
    } else if (wait.kind === 'message' || wait.kind === 'signal') {
      this.changedSubscriptions.push({ wait_id: wait.id, kind: wait.kind, name: wait.name ?? '', key: wait.key ?? id });
    }
  }

  /** What stays open and is different, with the people that the other version names. */
  changed(): ChangedWaits | undefined {
    const { carried, program, state } = this.input;
    const items = carried.flatMap((wait) => {
      const node = nodeOf(program, wait.model, wait.element);
      if (!node) return [];
      const { roles, groups } = this.input.people(node, state);
      const clock = Object.values(state.waits).find((timer) => timer.purpose === 'clock' && timer.host === wait.id);
      return [{ wait_id: wait.id, element: wait.element, roles, groups, due_at: clock?.dueAt ?? NO_DEADLINE }];
    });
    const nothing = items.length + this.changedClocks.length + this.changedSubscriptions.length === 0;
    return nothing ? undefined : { items, clocks: this.changedClocks, subscriptions: this.changedSubscriptions };
  }

  private trace(effect: Extract<Effect, { type: 'trace' }>): void {
    if (effect.event !== 'enter') return;
    this.status = nodeOf(this.input.program, effect.model, effect.element)?.ext.status ?? this.status;
  }

  /** A message has one receiver; a signal goes to every other ticket too, and inside this one it was heard already. */
  private thrown(effect: Extract<Effect, { type: 'throw' }>): void {
    if (effect.kind === 'message' && effect.delivered) return;
    const { program, ticket, now } = this.input;
    const keep = nodeOf(program, effect.model, effect.element)?.ext.keep;
    this.job(null, 'throw', now, THROW_ATTEMPTS, { kind: effect.kind, name: effect.name, key: effect.key ?? ticket.ticket_id, data: effect.data, from: ticket.ticket_id, sentAt: now, ...(keep ? { keep } : {}) });
  }

  private incident(effect: Extract<Effect, { type: 'incident' }>): void {
    this.incidents.push({ incident_id: newId(this.input.now), job_id: null, element: effect.element, code: effect.code, message: effect.message, data: { kernel: effect.id } });
    this.note('incident', effect.element, 'internal', { code: effect.code, message: effect.message });
  }

  private job(key: string | null, kind: string, runAt: string, maxAttempts: number, payload: Record<string, unknown>): void {
    const job: NewJob = { job_id: newId(this.input.now), kind, key, ticket_id: this.input.ticket.ticket_id, payload, run_at: runAt, max_attempts: maxAttempts };
    this.jobs.set(key ?? job.job_id, job);
  }

  private drop(key: string): void {
    if (!this.jobs.delete(key) || this.rescheduled.has(key)) this.deletedJobKeys.push(key);
  }

  private note(kind: string, element: string, visible: 'buyer' | 'internal', data: Record<string, unknown>): void {
    this.notes.push({ kind, actor: this.input.actor, element, visibility: visible, data });
  }
}

/** The jobs that fire a timer and warn before it. */
export function clockJobs(ticketId: string, { id: wait, element, dueAt, warnAt }: Pick<Wait, 'id' | 'element' | 'dueAt' | 'warnAt'>, now: string): NewJob[] {
  const job = (kind: 'clock' | 'warn', runAt: string): NewJob => ({ job_id: newId(now), kind, key: jobKey[kind](ticketId, wait), ticket_id: ticketId, payload: { wait, element }, run_at: runAt, max_attempts: CLOCK_ATTEMPTS });
  return [...(dueAt ? [job('clock', dueAt)] : []), ...(warnAt ? [job('warn', warnAt)] : [])];
}

/** Translates the kernel's effects into rows; what opens and closes within one command leaves no trace. */
export function translate(input: TranslationInput): Translation {
  const t = new Translator(input);
  for (const effect of input.effects) t.apply(effect);
  const changed = t.changed();
  return {
    ...(changed ? { changed } : {}),
    openedItems: [...t.items.values()], openedClocks: [...t.clocks.values()], jobs: [...t.jobs.values()], subscriptions: [...t.subscriptions.values()],
    closedItems: t.closedItems, closedClocks: t.closedClocks, closedSubscriptions: t.closedSubscriptions, deletedJobKeys: t.deletedJobKeys,
    incidents: t.incidents, resolvedIncidents: t.resolvedIncidents, notes: t.notes, status: t.status, ended: t.ended, opened: [...t.openedElements.values()],
  };
}
