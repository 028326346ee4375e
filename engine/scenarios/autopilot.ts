import type { Command, Program, Wait } from '../kernel/index.ts';
import { isRecord } from './merge.ts';
import { isMain, nodeAt } from './observations.ts';
import type { Simulation } from './simulation.ts';

const answerable = new Set<Wait['kind']>(['user', 'service', 'message', 'signal']);

/** Commands after which a flow counts as endless. */
const MAX_COMMANDS = 10_000;

export interface AutopilotStart { variables: Record<string, unknown>; start?: string; /** ISO 8601: no timer after it fires. */ until?: string }

/**
 * Runs a flow to its end without anybody. Elements named in `answers` get their answers in order: a text is an outcome, an
 * object `{outcome?, data?}`, data alone, `{error: {code, message?}}`, or null to let it wait. Without an answer, people and
 * services complete at once, then timers fire in the order of their time, then messages arrive that only they could move on.
 */
export class Autopilot {
  private readonly program: Program;
  private readonly simulation: Simulation;
  private readonly answers: Map<string, unknown[]>;
  /** Waits whose answer was null. */
  private readonly left = new Set<string>();

  constructor(program: Program, simulation: Simulation, answers: Record<string, unknown> = {}) {
    this.program = program;
    this.simulation = simulation;
    this.answers = new Map(Object.entries(answers).map(([element, given]) => [element, Array.isArray(given) ? [...given] : [given]]));
  }

  /** False when the flow would go on for ever. @throws KernelError when it cannot start */
  run({ variables, start, until }: AutopilotStart): boolean {
    const chosen = start ?? this.firstStart();
    this.simulation.send({ type: 'start', variables, ...(chosen ? { start: chosen } : {}) });
    for (let count = 0; count < MAX_COMMANDS; count++) {
      const command = this.given() ?? this.atOnce() ?? this.timer(until) ?? this.message();
      if (!command) return true;
      this.simulation.send(command);
    }
    return false;
  }

  /** The first start without a trigger; a flow that only messages, timers or signals start begins at the first of them. */
  private firstStart(): string | undefined {
    const { root } = this.program;
    const starts = (root.scopes[root.key] ?? []).map((id) => root.nodes[id]!).filter((node) => node.type === 'startEvent');
    return (starts.find((node) => !node.event) ?? starts[0])?.id;
  }

  private given(): Command | undefined {
    for (const wait of this.waits()) {
      const answers = this.answers.get(wait.element);
      if (!answers || answers.length === 0 || !answerable.has(wait.kind)) continue;
      const answer: unknown = answers.shift();
      if (answer === null) this.left.add(wait.id);
      else return commandFor(wait, answer);
    }
    return undefined;
  }

  private atOnce(): Command | undefined {
    const wait = this.waits().find((open) => open.kind === 'user' || open.kind === 'service' || (open.kind === 'message' && this.isReceiveTask(open)));
    if (!wait) return undefined;
    const outcome = wait.kind === 'user' ? nodeAt(this.program, wait.model, wait.element)?.ext.outcomes?.[0]?.code : undefined;
    return commandFor(wait, outcome ?? {});
  }

  private timer(until: string | undefined): Command | undefined {
    const wait = this.simulation.nextTimer();
    if (!wait || (until !== undefined && Date.parse(wait.dueAt!) > Date.parse(until))) return undefined;
    this.simulation.moveTo(wait.dueAt!);
    return { type: 'fireTimer', wait: wait.id };
  }

  /** Nothing else can happen: what was waited for arrives. */
  private message(): Command | undefined {
    const wait = this.waits().find((open) => (open.kind === 'message' || open.kind === 'signal') && isMain(open));
    return wait && commandFor(wait, {});
  }

  private isReceiveTask(wait: Wait): boolean {
    return nodeAt(this.program, wait.model, wait.element)?.type === 'receiveTask';
  }

  private waits(): Wait[] {
    return this.simulation.openWaits().filter((wait) => !this.left.has(wait.id));
  }
}

function commandFor(wait: Wait, answer: unknown): Command {
  if (isRecord(answer) && isRecord(answer.error)) {
    const { code, message } = answer.error;
    return { type: 'fail', wait: wait.id, code: String(code), ...(typeof message === 'string' ? { message } : {}) };
  }
  const outcome = typeof answer === 'string' ? answer : isRecord(answer) && typeof answer.outcome === 'string' ? answer.outcome : undefined;
  const data = isRecord(answer) ? (isRecord(answer.data) ? answer.data : without(answer)) : {};
  if (wait.kind === 'message') return { type: 'message', name: wait.name ?? '', data, ...(wait.key ? { key: wait.key } : {}) };
  if (wait.kind === 'signal') return { type: 'signal', name: wait.name ?? '', data };
  return { type: 'complete', wait: wait.id, data, ...(outcome !== undefined ? { outcome } : {}) };
}

/** Data written beside the outcome: `{"outcome": "approve", "amount": 5}`. */
function without(answer: Record<string, unknown>): Record<string, unknown> {
  const { outcome: _outcome, data: _data, ...rest } = answer;
  return rest;
}
