import { openIncidents } from '../kernel/index.ts';
import type { Command, Node, Program, State, Wait } from '../kernel/types.ts';
import { nodeAt } from '../scenarios/observations.ts';
import { keyOf, type RecordedInput } from './recording.ts';

/** A step at which the ticket stays: nobody answered it in truth, its outcome is gone, or it is stuck there. */
export interface Unanswered { model: string; element: string; why: 'unanswered' | 'outcome_gone' | 'incident'; /** The outcome, or the incident's code. */ detail?: string }

/** What came of a recording on one program. */
export interface Played {
  /** `flow/element` of what people would name, in the order in which it was entered. */
  entered: string[];
  /** Every wait that was opened by its key, timers with what they say. */
  opened: ReadonlyMap<string, string>;
  steps: Wait[];
  status: string;
  ended: boolean;
  /** ISO 8601: when the last thing happened. */
  at: string;
  variables: Record<string, unknown>;
  /** Services that were passed over because their answer carries nothing. */
  assumed: string[];
  left: Unanswered[];
}

/** Something that can happen now or later; `use` takes it off the record. */
export interface Happening { at: string; seq: number; command: Command; use(): void; assumed?: string }

export interface Moment {
  program: Program;
  state: State;
  now: string;
  truth: Played | undefined;
  /** What came from outside without an open step, in order. */
  untied: RecordedInput[];
  answersTo(wait: Wait): RecordedInput[];
  saysNothing(service: string): boolean;
}

const named = new Set<Node['type']>(['task', 'manualTask', 'userTask', 'serviceTask', 'sendTask', 'receiveTask', 'businessRuleTask', 'scriptTask', 'subProcess', 'transaction', 'adHocSubProcess', 'callActivity', 'catchEvent', 'endEvent']);

/** What makes two ways different: steps, waiting, ends. A gateway alone does not. */
export function isNoted(node: Node | undefined): boolean {
  return node !== undefined && named.has(node.type);
}

/** What a timer says, so that two versions can be held against each other; nothing for other waits. */
export function timerOf(program: Program, { kind, model, element, purpose }: Wait): string {
  if (kind !== 'timer') return '';
  const node = nodeAt(program, model, element);
  const event = node?.event;
  return JSON.stringify(purpose === 'clock' ? node?.ext.clock?.timer : event?.kind === 'timer' ? event.timer : null);
}

/** The earliest of what may happen; at the same instant in the order of the record, what only the version brings last. */
export function nextHappening(moment: Moment): Happening | undefined {
  const waits = Object.values(moment.state.waits).sort((a, b) => serial(a) - serial(b));
  const all = [...waits.flatMap((wait) => ofWait(moment, wait) ?? []), ...moment.untied.flatMap((entry) => untied(moment, entry) ?? [])];
  return all.sort((a, b) => (a.at === b.at ? a.seq - b.seq : a.at < b.at ? -1 : 1))[0];
}

function ofWait(moment: Moment, wait: Wait): Happening | undefined {
  const answers = moment.answersTo(wait);
  if (wait.kind === 'timer' && !asItWas(moment, wait)) return byItself(moment, wait, answers);
  const [answer] = answers;
  if (!answer) return wait.kind === 'service' && moment.truth && moment.saysNothing(wait.service ?? '') ? { at: moment.now, seq: Number.MAX_SAFE_INTEGER, command: { type: 'complete', wait: wait.id, data: {} }, use: () => undefined, assumed: wait.service ?? '' } : undefined;
  const { input } = answer;
  if (!('wait' in input) || !isOffered(moment.program, wait, input)) return undefined;
  const at = new Date(Date.parse(wait.since) + Date.parse(answer.at) - Date.parse(input.wait.since)).toISOString();
  return { at, seq: answer.seq, command: { ...input, wait: wait.id }, use: () => void answers.shift() };
}

/** Played on its own version, every timer is as it was. */
function asItWas({ program, truth }: Moment, wait: Wait): boolean {
  return !truth || truth.opened.get(keyOf(wait)) === timerOf(program, wait);
}

/** A timer that the version brings. On a step that was asked nobody it does not run: nobody knows what they would have answered. */
function byItself({ state, answersTo }: Moment, wait: Wait, fired: RecordedInput[]): Happening | undefined {
  const host = wait.host === undefined ? undefined : state.waits[wait.host];
  const silent = host && (host.kind === 'user' || host.kind === 'service') && answersTo(host).length === 0 && fired.length === 0;
  if (silent || wait.dueAt === undefined) return undefined;
  return { at: wait.dueAt, seq: Number.MAX_SAFE_INTEGER, command: { type: 'fireTimer', wait: wait.id }, use: () => void fired.shift() };
}

function isOffered(program: Program, wait: Wait, input: RecordedInput['input']): boolean {
  const offered = nodeAt(program, wait.model, wait.element)?.ext.outcomes ?? [];
  return input.type !== 'complete' || offered.length === 0 || offered.some(({ code }) => code === input.outcome);
}

function untied({ state, now, untied: pending }: Moment, entry: RecordedInput): Happening | undefined {
  const { input, at, seq } = entry;
  if ('wait' in input || input.type === 'start' || input.type === 'move' || input.type === 'over') return undefined;
  const waits = Object.values(state.waits);
  const late = at < now;
  if (input.type === 'message' && !waits.some((wait) => wait.kind === 'message' && wait.name === input.name && (wait.key === undefined || wait.key === input.key))) return undefined;
  if (input.type === 'signal' && (late || !waits.some((wait) => wait.kind === 'signal' && wait.name === input.name))) return undefined;
  if (input.type === 'retry' && openIncidents(state).length === 0) return undefined;
  return { at: late ? now : at, seq, command: input.type === 'retry' ? { type: 'retry' } : input, use: () => void pending.splice(pending.indexOf(entry), 1) };
}

function serial(wait: Wait): number {
  return Number(wait.id.slice(1));
}
