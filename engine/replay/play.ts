import { openIncidents, rootVariables } from '../kernel/index.ts';
import type { Advanced, Command, Context, Effect, Program, State } from '../kernel/types.ts';
import { isMain, nodeAt, statusOf } from '../scenarios/observations.ts';
import { CannotReplay } from './cannot-replay.ts';
import { isNoted, nextHappening, timerOf } from './happenings.ts';
import type { Happening, Played, Unanswered } from './happenings.ts';
import { keyOf, type Place, type RecordedInput } from './recording.ts';

/** Everything around the ticket, at an instant. */
export interface World {
  advance(program: Program, state: State | undefined, command: Command, context: Context): Advanced;
  /** What expressions see beside the ticket's data at this instant; `status` is what the ticket shows then. */
  environment(at: string, status: string): Record<string, unknown>;
  evaluate: Context['evaluate'];
  due: Context['due'];
  /** What a decision table answers at this instant. */
  decide(at: string, ...asked: Parameters<Context['decide']>): unknown;
  /** Services whose answer carries nothing: a flow may go on as if they were called. */
  saysNothing(service: string): boolean;
  firstStatus: string;
}

/** A flow that never comes to rest would hang whoever replays it. */
const MAX_HAPPENINGS = 2_000;

/**
 * Plays what happened to a ticket on a program. @param truth the same recording played on the ticket's own version; absent for that play
 * itself, in which timers fire only as they did. @throws CannotReplay; KernelError when the kernel refuses what happened
 */
export function play(program: Program, recording: readonly RecordedInput[], world: World, truth?: Played): Played {
  const run = new Replay(program, recording, world, truth);
  for (let count = 0; run.next(); count++) if (count > MAX_HAPPENINGS) throw new CannotReplay('endless');
  return run.played();
}

class Replay {
  private readonly program: Program;
  private readonly world: World;
  private readonly truth: Played | undefined;
  private readonly answers = new Map<string, RecordedInput[]>();
  private readonly untied: RecordedInput[];
  private readonly effects: Effect[] = [];
  private readonly opened = new Map<string, string>();
  private readonly assumed = new Set<string>();
  private state: State | undefined;
  private now: string;

  constructor(program: Program, recording: readonly RecordedInput[], world: World, truth: Played | undefined) {
    this.program = program;
    this.world = world;
    this.truth = truth;
    const [first, ...rest] = recording;
    if (first?.input.type !== 'start') throw new CannotReplay('not_recorded');
    this.now = first.at;
    for (const entry of rest) if ('wait' in entry.input) this.listOf(entry.input.wait).push(entry);
    this.untied = rest.filter(({ input }) => !('wait' in input));
    this.send(first.input);
  }

  /** Does what happens next. False: nothing does. */
  next(): boolean {
    const happening = this.state?.status === 'ended' ? undefined : this.coming();
    if (!happening) return false;
    if (happening.at > this.now) this.now = happening.at;
    happening.use();
    if (happening.assumed) this.assumed.add(happening.assumed);
    this.send(happening.command);
    return true;
  }

  played(): Played {
    const state = this.state as State;
    const entered = this.effects.flatMap((effect) => (effect.type === 'trace' && effect.event === 'enter' && isNoted(nodeAt(this.program, effect.model, effect.element)) ? [`${effect.model}/${effect.element}`] : []));
    const incident = openIncidents(state)[0];
    return {
      entered, opened: this.opened, steps: this.effects.flatMap((effect) => (effect.type === 'open' ? [effect.wait] : [])),
      status: statusOf(this.program, this.effects) ?? this.world.firstStatus, ended: state.status === 'ended', at: this.now, variables: rootVariables(state), assumed: [...this.assumed],
      left: state.status === 'ended' ? [] : [...(incident ? [{ model: incident.model, element: incident.element, why: 'incident' as const, detail: incident.code }] : []), ...this.leftOpen(state)],
    };
  }

  private leftOpen(state: State): Unanswered[] {
    return Object.values(state.waits).filter(isMain).map((wait) => {
      const offered = this.answers.get(keyOf(wait))?.[0]?.input;
      const gone = offered?.type === 'complete' && offered.outcome !== undefined;
      return { model: wait.model, element: wait.element, why: gone ? 'outcome_gone' : 'unanswered', ...(gone ? { detail: offered.outcome as string } : {}) };
    });
  }

  private coming(): Happening | undefined {
    return nextHappening({ program: this.program, state: this.state as State, now: this.now, truth: this.truth, untied: this.untied, answersTo: (wait) => this.answers.get(keyOf(wait)) ?? [], saysNothing: this.world.saysNothing });
  }

  private listOf(place: Place): RecordedInput[] {
    const list = this.answers.get(keyOf(place)) ?? [];
    this.answers.set(keyOf(place), list);
    return list;
  }

  private send(command: Command): void {
    const { now, world } = this;
    const status = statusOf(this.program, this.effects) ?? world.firstStatus;
    const context: Context = {
      now, environment: { ...world.environment(now, status), now }, evaluate: world.evaluate, due: world.due,
      decide: (decision, variables, place) => world.decide(now, decision, variables, place),
    };
    const { state, effects } = world.advance(this.program, this.state, command, context);
    this.state = state;
    this.effects.push(...effects);
    for (const effect of effects) if (effect.type === 'open') this.opened.set(keyOf(effect.wait), timerOf(this.program, effect.wait));
  }
}
