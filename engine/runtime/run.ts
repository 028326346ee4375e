import { rootVariables } from '../kernel/index.ts';
import type { Advanced, Command, Context, Effect, Program, State, Wait } from '../kernel/types.ts';

import { saveTicket, type Actor, type FinishedJob, type NewJob, type NewSubscription, type NewWorkItem, type TicketChanges } from '../store/save-ticket.ts';
import { inputOf, type Seen } from '../replay/recording.ts';
import type { NewTicketInput } from '../store/ticket-input.ts';
import { lockCorrelations, oldestFor, takeMessage } from '../store/kept-message.ts';
import { insertNotices } from '../store/notice.ts';
import { putIntoPool } from '../store/pool.ts';
import { readLevels, type LevelRow } from '../store/service-level.ts';
import { listGroups } from '../store/staff.ts';
import { lockTicket, NO_DEADLINE, type ClockDue, type LoadedTicket, type TicketKey, type TicketRow } from '../store/ticket.ts';
import { lastPeople, readWorkItem, type WorkItemRow } from '../store/work-item.ts';
import { asleep } from './asleep.ts';
import { assignOpened, type AskedAhead } from './assignment/assign-opened.ts';
import { nodeOf, translate, type Note, type Translation } from './changes.ts';
import { contextFor } from './context.ts';
import { withDecisions } from './decision-notes.ts';
import type { Engine } from './engine.ts';
import { EngineError, type EngineErrorCode } from './errors.ts';
import { refusedAs } from './kernel-refusal.ts';
import { countLevels } from './levels/count-levels.ts';
import { handOver } from './levels/hand-over.ts';
import { noticesOf } from './notices/notices-of.ts';
import { noticeRows } from './notices/notify-people.ts';
import { resolvePeople } from './people.ts';
import { seenBy } from './seen.ts';
import { newId } from '../store/new-id.ts';

/** A ticket under lock, as a command sees it before it decides what to do. */
export interface Locked { row: TicketRow; state: State; called: Record<string, number>; program: Program; variables: Record<string, unknown> }

/** The flows that a ticket runs: its own version and those of the flows that it calls. */
export interface Versions { version: number; called: Record<string, number> }

/** What a command does to its ticket. Everything is optional; nothing given means nothing written. */
export interface Plan {
  command?: Command;
  /** Instead of a command: takes the ticket to other versions of its flows. */
  over?: Versions & { program: Program; /** Shown unless a step that is entered says otherwise. */ status: string; advance(state: State, context: Context): Advanced };
  /** What it means for this command when the kernel refuses; absent: that was not expected. */
  refusal?: EngineErrorCode;
  actor: Actor;
  /** Entries before those of the kernel's effects. */
  notes?: Note[];
  /** Data of the decided step, kept on its work item and its timeline entry. */
  decision?: { wait: string; element: string; data: Record<string, unknown> };
  patch?: Partial<TicketRow>;
  /** Replaces the kernel's state before the command (resume moves due dates). */
  state?: State;
  jobs?: NewJob[];
  deletedJobKeys?: string[];
  incidents?: TicketChanges['incidents'];
  finished?: FinishedJob;
  /** Where the ticket's promises stand, counted anew. */
  levels?: LevelRow[];
  /** A job was made due outside of `jobs`: runners must look now. */
  wake?: boolean;
}

const EMPTY: Translation = {
  openedItems: [], openedClocks: [], jobs: [], subscriptions: [], closedItems: [], closedClocks: [], closedSubscriptions: [], deletedJobKeys: [],
  incidents: [], resolvedIncidents: [], notes: [], status: undefined, ended: false, opened: [],
};

/** The nearest deadline of the open steps, for lists and countdowns. */
function nearestClock(program: Program, state: State): ClockDue | null {
  const timers = Object.values(state.waits).filter((wait): wait is Wait & { dueAt: string } => wait.kind === 'timer' && wait.dueAt !== undefined);
  timers.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const first = timers[0];
  if (!first) return null;
  const silence = nodeOf(program, first.model, first.element)?.ext.clock?.outcome;
  const warnAt = first.warnedAt ?? first.warnAt;
  return {
    at: first.dueAt, kind: 'clock', element: first.element, wait: first.id,
    ...(silence ? { silence } : {}), ...(warnAt ? { warnAt } : {}), ...(first.extended ? { extended: first.extended } : {}),
  };
}

/** A ticket about to move, with the program that it runs from then on. */
interface Moving { row: TicketRow; program: Program; actor: Actor; now: string; /** Asked for together with the lock. */ environment?: Promise<Record<string, unknown>> }

/** Advances the ticket and turns the effects into rows. @param before people's waits that may go on in another version */
export async function step(engine: Engine, moving: Moving, advance: (context: Context) => Advanced, before: Wait[] = []): Promise<{ state: State; translation: Translation; seen: Seen | null }> {
  const { row, program, actor, now } = moving;
  const asked = await engine.decisions.prepare(row.shop_id, program);
  const context = { ...(await contextFor(engine, row, now, program, moving.environment)), decide: asked.decide };
  const { state, effects } = advance(context);
  const carried = before.flatMap(({ id }) => state.waits[id] ?? []);
  const opened = effects.flatMap((effect) => (effect.type === 'open' && effect.wait.kind === 'user' ? [effect.wait] : []));
  const related = [...new Set([...opened, ...carried].flatMap((wait) => nodeOf(program, wait.model, wait.element)?.ext.people?.sameAs ?? []))];
  const people = related.length > 0 ? { ...(await lastPeople(engine.store, row.shop_id, row.ticket_id, related)), ...completedBy(effects, actor) } : {};
  const variables = { ...context.environment, ...rootVariables(state) };
  const translation = translate({
    ticket: row, program, effects, actor, now, state, carried,
    people: (node) => resolvePeople(node, (expression) => engine.evaluate(expression, variables), (element) => people[element] ?? null),
    attempts: (service) => engine.services.get(service)?.retry.attempts,
  });
  translation.notes = withDecisions(translation.notes, asked.made);
  const seen = seenBy(engine.domain, row, context.environment, asked.made);
  return { state, seen, translation: row.suspended_reason === null ? translation : asleep(translation, state, { program, now, calendar: await engine.calendarOf(row.shop_id) }) };
}

/** Steps that this very command completes, with the person who did. */
function completedBy(effects: readonly Effect[], actor: Actor): Record<string, string> {
  const id = actor.type === 'user' ? actor.id : undefined;
  return Object.fromEntries(effects.flatMap((effect) => (id && effect.type === 'close' && effect.wait.kind === 'user' && effect.how === 'completed' ? [[effect.wait.element, id]] : [])));
}

/**
 * One command = one transaction: lock, decide, advance, write, notify. The one way a ticket changes. Two round trips: lock and reads travel
 * together with BEGIN, the writes with COMMIT.
 * @throws EngineError, the domain's own errors, LeaseLost; then nothing was changed.
 */
export async function runOnTicket(engine: Engine, shopId: string, ticketId: string, decide: (ticket: Locked) => Promise<Plan>): Promise<TicketRow> {
  return engine.store.tx(async () => {
    const locking = lockTicket(engine.store, shopId, { ticketId });
    const ahead = readsAhead(engine, shopId, { ticketId });
    const loaded = await locking;
    if (!loaded) throw new EngineError('ticket_not_found', 'There is no such ticket in this shop.');
    return runLocked(engine, loaded, ahead, decide);
  });
}

/** A locked ticket with the work item by which it was found, both as they are under the lock. */
export type LockedItem = Locked & { item: WorkItemRow };

/** The same for the ticket of a work item. @throws EngineError work_item_not_found, and as above */
export async function runOnItem(engine: Engine, shopId: string, workItemId: string, decide: (ticket: LockedItem) => Promise<Plan>): Promise<TicketRow> {
  return engine.store.tx(async () => {
    const locking = lockTicket(engine.store, shopId, { workItemId });
    const reading = readAhead(readWorkItem(engine.store, shopId, workItemId));
    const ahead = readsAhead(engine, shopId, { workItemId });
    const loaded = await locking;
    const item = await reading;
    if (!loaded || !item) throw new EngineError('work_item_not_found', 'There is no such work item in this shop.');
    return runLocked(engine, loaded, ahead, async (ticket) => decide({ ...ticket, item }));
  });
}

/** What is asked for together with the lock. */
interface Ahead extends AskedAhead { levels: Promise<LevelRow[]> }

function readsAhead(engine: Engine, shopId: string, key: TicketKey): Ahead {
  return { environment: readAhead(engine.domain.environment(shopId, key)), levels: readAhead(readLevels(engine.store, shopId, key)), groups: readAhead(listGroups(engine.store, shopId)) };
}

/** Nobody may come to wait for it, when the lock finds nothing; its failure then is no one's. */
export function readAhead<T>(reading: Promise<T>): Promise<T> {
  reading.catch(() => undefined);
  return reading;
}

async function runLocked(engine: Engine, loaded: LoadedTicket, ahead: Ahead, decide: (ticket: Locked) => Promise<Plan>): Promise<TicketRow> {
  const { row, called } = loaded;
  const present = await engine.programs.program(row.shop_id, row.flow_key, row.flow_version, called);
  const plan = await decide({ ...loaded, program: present, variables: rootVariables(loaded.state) });
  const now = engine.now();
  const program = plan.over?.program ?? present;
  const before = plan.state ?? loaded.state;
  const moved = await move(engine, { row, program, actor: plan.actor, now, environment: ahead.environment }, plan, before);
  const written = await write(engine, { before: row, program, plan, now, state: moved?.state ?? before, translation: moved?.translation ?? EMPTY, stateChanged: moved !== undefined || plan.state !== undefined, levels: await ahead.levels, ahead, ...(moved ? { input: recordingOf(plan, before, moved.seen) } : {}) });
  return giveKept(engine, written, [...(moved?.translation.subscriptions ?? []), ...(moved?.translation.changed?.subscriptions ?? [])]);
}

async function move(engine: Engine, moving: Moving, { command, over, refusal }: Plan, before: State): Promise<Awaited<ReturnType<typeof step>> | undefined> {
  const refused = (advance: () => Advanced): Advanced => (refusal ? refusedAs(refusal, advance) : advance());
  if (over) return step(engine, moving, (context) => refused(() => over.advance(before, context)), Object.values(before.waits).filter(({ kind }) => kind === 'user'));
  return command && step(engine, moving, (context) => refused(() => engine.executor.advance(moving.program, before, command, context)));
}

/** What was sent before the ticket began to wait for it is given to it now, in the same transaction; the oldest first, each once. */
export async function giveKept(engine: Engine, row: TicketRow, opened: NewSubscription[]): Promise<TicketRow> {
  const wanted = opened.filter(({ kind }) => kind === 'message');
  if (wanted.length === 0) return row;
  const { store } = engine;
  const { shop_id: shopId, ticket_id: ticketId } = row;
  await lockCorrelations(store, shopId, wanted);
  let latest = row;
  for (let message = await oldestFor(store, shopId, ticketId, engine.now()); message; message = await oldestFor(store, shopId, ticketId, engine.now())) {
    const { message_id: id, name, key, data, sent_by: actor } = message;
    await takeMessage(store, shopId, id, ticketId, engine.now());
    latest = await runOnTicket(engine, shopId, ticketId, async () => ({ actor, command: { type: 'message', name, key, data } }));
  }
  return latest;
}

/** What of a command is kept for replays. */
function recordingOf({ command, over }: Plan, before: State, seen: Seen | null): NewTicketInput {
  return { input: over || !command ? { type: 'over' } : inputOf(command, before), seen };
}

interface Writing { before: TicketRow; program: Program; plan: Plan; now: string; state: State; translation: Translation; stateChanged: boolean; levels: LevelRow[]; ahead: AskedAhead; input?: NewTicketInput }

function nextRow(w: Writing): TicketRow {
  const ended = w.translation.ended || w.state.status === 'ended';
  const due = ended ? null : nearestClock(w.program, w.state);
  const carried = w.translation.changed?.items[0];
  return {
    ...w.before,
    ...(w.plan.over ? { flow_version: w.plan.over.version } : {}),
    status: w.translation.status ?? w.plan.over?.status ?? w.before.status,
    is_open: !ended,
    version: w.before.version + 1,
    due, due_at: due?.at ?? NO_DEADLINE,
    grp: carried ? (carried.groups[0] ?? carried.roles[0] ?? '') : ended ? '' : w.before.grp,
    updated_at: w.now,
    closed_at: ended ? (w.before.closed_at ?? w.now) : null,
    ...w.plan.patch,
  };
}

/** Whose turn it is, for lists: the group, else the role, of the first step that opened. */
function groupOf([first]: readonly NewWorkItem[]): Pick<TicketRow, 'grp'> | undefined {
  return first && { grp: first.groups[0] ?? first.roles[0] ?? '' };
}

/** Everything a command writes, derived from where the kernel stands now; shared with opening a ticket. */
export async function write(engine: Engine, w: Writing, opening = false): Promise<TicketRow> {
  const { plan, translation, now } = w;
  const after = nextRow(w);
  const settlement = await engine.domain.settle({
    before: opening ? undefined : w.before, after, variables: rootVariables(w.state), state: w.state, opened: translation.opened, actor: plan.actor, now,
  });
  // last of all: it locks the people who may get the work
  const assigned = await assignOpened(engine, translation.openedItems, { row: after, state: w.state, program: w.program, now, closing: translation.closedItems, ahead: w.ahead });
  const ticket: TicketRow = { ...after, ...settlement.projection, ...(assigned.assignee ? { assignee: assigned.assignee } : {}), ...groupOf(assigned.items) };
  const decided = plan.decision;
  const notes: Note[] = [
    ...(plan.notes ?? []),
    ...translation.notes.map((note) => (decided && note.kind === 'step_completed' && note.element === decided.element ? { ...note, data: { ...note.data, data: decided.data } } : note)),
    ...assigned.notes,
    ...settlement.timeline.map((entry) => ({ ...entry, actor: plan.actor, element: null })),
    ...(ticket.status !== w.before.status && !ticket.is_open ? [{ kind: 'completed', actor: plan.actor, element: null, visibility: 'buyer' as const, data: { status: ticket.status } }] : []),
  ];
  const levels = await countLevels(engine, ticket, w.levels, plan.levels ?? w.levels, notes, now);
  notes.push(...levels.notes, ...(levels.reassign === undefined ? [] : await handOver(engine, ticket, levels.reassign)));
  if (ticket.is_open && levels.due && levels.due.at < ticket.due_at) Object.assign(ticket, { due: { ...levels.due, clock: ticket.due }, due_at: levels.due.at });
  const told = noticeRows(engine, await noticesOf(engine, ticket, notes), now);
  const first = ticket.next_seq;
  ticket.next_seq = first + notes.length;
  const jobs = [...translation.jobs, ...(plan.jobs ?? []), ...settlement.jobs, ...levels.jobs, ...told.jobs];
  const event = newId(now);
  await saveTicket(engine.store, {
    ticket,
    ...(w.stateChanged ? { state: w.state } : {}),
    ...(w.input ? { input: w.input } : {}),
    ...(plan.over ? { called: plan.over.called } : {}),
    ...(translation.changed ? { changed: translation.changed } : {}),
    closedItems: translation.closedItems.map((item) => (decided?.wait === item.wait_id ? { ...item, data: decided.data } : item)),
    closedClocks: translation.closedClocks, closedSubscriptions: translation.closedSubscriptions,
    deletedJobKeys: [...translation.deletedJobKeys, ...(plan.deletedJobKeys ?? []), ...levels.deletedJobKeys],
    openedItems: assigned.items, openedClocks: translation.openedClocks, jobs, subscriptions: translation.subscriptions,
    timeline: notes.map((note, index) => ({ ...note, seq: first + index, at: now })),
    events: [{ event_id: event, kind: 'ticket', payload: { id: ticket.ticket_id, number: ticket.number, version: ticket.version } }, ...settlement.events],
    levels: levels.changed, incidents: [...translation.incidents, ...(plan.incidents ?? [])], resolvedIncidents: translation.resolvedIncidents, resolvedBy: plan.actor,
  }, now, plan.finished);
  await insertNotices(engine.store, ticket.shop_id, told.rows, now);
  await putIntoPool(engine.store, ticket.shop_id, assigned.pools);
  const people = told.rows.map((row) => row.person_id);
  const soonest = jobs.reduce((min, job) => (job.run_at < min ? job.run_at : min), NO_DEADLINE);
  engine.store.tell({ shop: ticket.shop_id, ticket: ticket.ticket_id, version: ticket.version, event, ...(people.length > 0 ? { people } : {}), ...(plan.wake ? { job: now } : jobs.length > 0 ? { job: soonest } : {}) });
  return ticket;
}
