import { createEvaluator } from '../../../engine/expressions/evaluator.ts';
import { advance, KernelError } from '../../../engine/kernel/index.ts';
import type { Command, Effect, Label, State, Wait } from '../../../engine/kernel/index.ts';
import { Differs } from '../../../engine/scenarios/differences.ts';
import { merge } from '../../../engine/scenarios/merge.ts';
import { Player } from '../../../engine/scenarios/player.ts';
import type { Scenario, ScenarioStep } from '../../../engine/scenarios/schema.ts';
import { createSimulation } from '../../../engine/scenarios/simulation.ts';
import type { Simulation } from '../../../engine/scenarios/simulation.ts';
import type { StartCase, TrialFlow } from './trial-flow.ts';

/** An expression that was evaluated, with what it read. */
export interface Evaluation {
  expression: string;
  value: unknown;
  reads: { path: string; value: unknown }[];
}

/** One command that the kernel took, and what came of it. */
export interface Moment {
  at: string;
  command: Command;
  effects: readonly Effect[];
  evaluations: readonly Evaluation[];
}

/** A trial run as it stands: all of it follows from the start case and the steps. */
export interface Replay {
  now: string;
  state: State | undefined;
  moments: readonly Moment[];
  /** What is waited for, in the order in which it began. */
  waits: readonly Wait[];
  /** The timer that is due next. */
  nextTimer: Wait | undefined;
  /** Why a step could not happen; those after it did not happen either. */
  refused?: Label;
}

const evaluator = createEvaluator();

/**
 * Plays the steps with the kernel from the start. Never throws; a thousand steps take a blink.
 * @param later steps that the scenario goes on with: calls that they answer stay open
 */
export function replay(flow: TrialFlow, start: StartCase, steps: readonly ScenarioStep[], later: readonly ScenarioStep[] = []): Replay {
  const moments: Moment[] = [];
  const simulation = createSimulation(flow.program, {
    now: start.now,
    environment: environmentOf(flow, start),
    ...decidedBy(flow, start),
    evaluator,
    advance(program, state, command, context) {
      const evaluations: Evaluation[] = [];
      const advanced = advance(program, state, command, {
        ...context,
        evaluate(expression, variables) {
          const value = context.evaluate(expression, variables);
          evaluations.push({ expression, value, reads: readsOf(expression, variables) });
          return value;
        },
      });
      moments.push({ at: context.now, command, effects: advanced.effects, evaluations });
      return advanced;
    },
  });
  const refused = play(flow, start, steps, later, simulation);
  return {
    now: simulation.now, state: simulation.state, moments, waits: simulation.openWaits(), nextTimer: simulation.nextTimer(),
    ...(refused && { refused }),
  };
}

/** What expressions see; a scenario's own policy, shop and order go before those of the page. */
function environmentOf(flow: TrialFlow, { order, ticket, given }: StartCase): Record<string, unknown> {
  return { order, ticket, policy: merge(flow.policy, given?.policy ?? {}), ...(given?.shop ? { shop: given.shop } : {}) };
}

function decidedBy({ decide }: TrialFlow, { given }: StartCase): Pick<TrialFlow, 'decide'> {
  const said = given?.decisions;
  if (!said) return decide ? { decide } : {};
  return { decide: (key, variables) => said[key] ?? decide?.(key, variables) ?? null };
}

/** The steps as a scenario. An incident is something to look at here, not a failure. */
function asScenario({ now, order, ticket, variables, given }: StartCase, when: readonly ScenarioStep[]): Scenario {
  // oxlint-disable-next-line unicorn/no-thenable -- a scenario's own word, never awaited
  return { name: { zh: '' }, given: given ?? { now, order, ticket, variables }, when: [...when], then: { incident: '' } };
}

function play({ program }: TrialFlow, start: StartCase, steps: readonly ScenarioStep[], later: readonly ScenarioStep[], simulation: Simulation): Label | undefined {
  try {
    const player = new Player(program, asScenario(start, [...steps, ...later]), simulation, { answersCalls: start.given !== undefined });
    player.begin();
    for (const _step of steps) player.next();
    return undefined;
  } catch (error) {
    if (error instanceof Differs) return error.difference.message;
    if (error instanceof KernelError) return { zh: error.message, en: error.message };
    throw error;
  }
}

function readsOf(expression: string, variables: Record<string, unknown>): Evaluation['reads'] {
  return evaluator.paths(expression).map((path) => ({ path: path.join('.'), value: valueAt(variables, path) }));
}

function valueAt(variables: Record<string, unknown>, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined), variables);
}
