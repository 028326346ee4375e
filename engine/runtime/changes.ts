import type { Effect, Node, Program, State, Wait } from '../kernel/types.ts';
import type { Actor, ClosedWorkItem, NewClock, NewIncident, NewJob, NewSubscription, NewWorkItem, TicketChanges, TimelineEntry } from '../store/save-ticket.ts';
import type { TicketRow } from '../store/ticket.ts';
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
  readonly notes: Note[] = [];
  status: string | undefined;
  ended = false;

  constructor(input: TranslationInput) { this.input = input; }

  apply(effect: Effect): void {
    switch (effect.type) {
      case 'open': return this.open(effect.wait);
      case 'close': return this.close(effect.wait, effect.how, effect.outcome);
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
      this.items.set(wait.id, { work_item_id: newId(now), wait_id: wait.id, element: wait.element, model_key: wait.model, visit: wait.visit, ...this.input.people(node, state), due_at: '9999-01-01T00:00:00Z', opened_at: now });
    } else if (wait.kind === 'service') {
      this.job(jobKey.service(id, wait.id), 'service', now, node?.ext.retry?.attempts ?? this.input.attempts(wait.service ?? '') ?? DEFAULT_SERVICE_ATTEMPTS, { wait: wait.id, element: wait.element, model: wait.model, visit: wait.visit, service: wait.service, input: wait.input ?? {}, ticketNumber: ticket.number, backoff: node?.ext.retry?.backoff ?? null });
    } else if (wait.kind === 'timer' && wait.dueAt) {
      this.clocks.set(wait.id, { wait_id: wait.id, element: wait.element, purpose: wait.purpose ?? 'catch', due_at: wait.dueAt, warn_at: wait.warnAt ?? null, started_at: now });
      this.job(jobKey.clock(id, wait.id), 'clock', wait.dueAt, CLOCK_ATTEMPTS, { wait: wait.id, element: wait.element });
      if (wait.warnAt) this.job(jobKey.warn(id, wait.id), 'warn', wait.warnAt, CLOCK_ATTEMPTS, { wait: wait.id, element: wait.element });
      const host = wait.host ? this.items.get(wait.host) : undefined;
      if (host && wait.purpose === 'clock') host.due_at = wait.dueAt;
    } else if (wait.kind === 'message' || wait.kind === 'signal') {
      this.subscriptions.set(wait.id, { wait_id: wait.id, kind: wait.kind, name: wait.name ?? '', key: wait.key ?? id });
    }
    this.openedElements.set(wait.id, { element: wait.element, ...(wait.service ? { service: wait.service } : {}) });
    if (isStep(node, wait)) this.note('step_entered', wait.element, visibility(node, wait.kind), { model: wait.model, visit: wait.visit, kind: wait.kind });
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
      this.note('step_completed', wait.element, visibility(node, wait.kind), { model: wait.model, visit: wait.visit, kind: wait.kind, ...(outcome ? { outcome } : {}) });
    }
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
    if (!this.jobs.delete(key)) this.deletedJobKeys.push(key);
  }

  private note(kind: string, element: string, visible: 'buyer' | 'internal', data: Record<string, unknown>): void {
    this.notes.push({ kind, actor: this.input.actor, element, visibility: visible, data });
  }
}

/** Translates the kernel's effects into rows; what opens and closes within one command leaves no trace. */
export function translate(input: TranslationInput): Translation {
  const t = new Translator(input);
  for (const effect of input.effects) t.apply(effect);
  return {
    openedItems: [...t.items.values()], openedClocks: [...t.clocks.values()], jobs: [...t.jobs.values()], subscriptions: [...t.subscriptions.values()],
    closedItems: t.closedItems, closedClocks: t.closedClocks, closedSubscriptions: t.closedSubscriptions, deletedJobKeys: t.deletedJobKeys,
    incidents: t.incidents, resolvedIncidents: t.resolvedIncidents, notes: t.notes, status: t.status, ended: t.ended, opened: [...t.openedElements.values()],
  };
}
