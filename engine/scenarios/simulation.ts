import type { Calendar } from '../calendars/calendar.ts';
import { defaultCalendar } from '../calendars/calendar.ts';
import { dueAt } from '../calendars/due-at.ts';
import type { Evaluator } from '../expressions/evaluator.ts';
import { advance } from '../kernel/index.ts';
import type { Command, Context, Effect, Program, State, Wait } from '../kernel/index.ts';

export interface SimulationOptions {
  evaluator: Evaluator;
  /** Left out: nine to six from Monday to Friday in Shanghai. */
  calendar?: Calendar;
  /** What expressions see beside the ticket's data: order, policy, shop, ticket. `now` is added. */
  environment?: Record<string, unknown>;
  /** Answers decision tables (`decideBy`); left out: every decision fails as an incident. */
  decide?(decision: string, variables: Record<string, unknown>): unknown;
  /** ISO 8601. */
  now: string;
  /** What runs the ticket; left out: the kernel. */
  advance?: typeof advance;
}

/** A ticket without a database: the kernel, a clock that jumps, and everything that happened. */
export interface Simulation {
  readonly now: string;
  readonly state: State | undefined;
  readonly effects: readonly Effect[];
  /** @throws KernelError when the command does not fit */
  send(command: Command): void;
  /** The timer that is due next, or undefined. */
  nextTimer(): Wait | undefined;
  /** Moves the clock; never back. Timers do not fire by themselves. */
  moveTo(instant: string): void;
  /** Instant after an ISO 8601 duration from now, in the shop's time zone. */
  after(duration: string): string;
  openWaits(): Wait[];
}

export function createSimulation(program: Program, options: SimulationOptions): Simulation {
  const calendar = options.calendar ?? defaultCalendar;
  const run = options.advance ?? advance;
  const effects: Effect[] = [];
  let now = new Date(options.now).toISOString();
  let state: State | undefined;

  const context = (): Context => ({
    now,
    environment: { ...options.environment, now },
    evaluate: (expression, variables) => options.evaluator.evaluate(expression, variables),
    decide: (decision, variables) => {
      if (!options.decide) throw new Error(`There is no decision "${decision}" in a trial run.`);
      return options.decide(decision, variables);
    },
    due: (timer, value, from) => dueAt(timer, value, from, calendar),
  });

  return {
    get now() { return now; },
    get state() { return state; },
    get effects() { return effects; },
    send(command) {
      const result = run(program, state, command, context());
      state = result.state;
      effects.push(...result.effects);
    },
    nextTimer: () => waitsOf(state).filter((wait) => wait.dueAt !== undefined).sort(byDue)[0],
    moveTo(instant) { if (instant > now) now = new Date(instant).toISOString(); },
    after: (duration) => dueAt({ kind: 'duration', value: duration, time: 'calendar' }, duration, now, calendar),
    openWaits: () => waitsOf(state),
  };
}

/** In the order in which they were opened. */
function waitsOf(state: State | undefined): Wait[] {
  return Object.values(state?.waits ?? {}).sort((a, b) => serial(a) - serial(b));
}

function byDue(a: Wait, b: Wait): number {
  return Date.parse(a.dueAt!) - Date.parse(b.dueAt!) || serial(a) - serial(b);
}

function serial(wait: Wait): number {
  return Number(wait.id.slice(1));
}
