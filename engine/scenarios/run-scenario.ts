import { KernelError, rootVariables } from '../kernel/index.ts';
import type { Effect, Program } from '../kernel/index.ts';
import { checkExpectations } from './expectations.ts';
import { Differs } from './differences.ts';
import type { Difference } from './differences.ts';
import { merge } from './merge.ts';
import { enteredPath, flowsTaken, statusOf } from './observations.ts';
import { Player } from './player.ts';
import type { FormSchemas } from './player.ts';
import type { Scenario } from './schema.ts';
import { createSimulation } from './simulation.ts';
import type { SimulationOptions } from './simulation.ts';

export interface ScenarioOptions extends Omit<SimulationOptions, 'now'> {
  /** JSON Schemas of the flow's forms by key: data for fields that a form does not have is a difference. */
  forms?: FormSchemas;
}

export interface ScenarioResult {
  passed: boolean;
  /** The first thing that came otherwise. */
  difference?: Difference;
  /** Activities, in the order in which they were entered. */
  path: string[];
  status?: string;
  ended: boolean;
  variables: Record<string, unknown>;
  /** Elements that wait at the end. */
  open: string[];
  trace: Extract<Effect, { type: 'trace' }>[];
  /** Sequence flows taken, by flow key: what the designer draws as covered. */
  coverage: Record<string, string[]>;
  /** What the evaluator had to guess. */
  warnings: string[];
}

/** Plays a scenario with the kernel alone: no database, no waiting, the same result every time. Never throws. */
export function runScenario(program: Program, scenario: Scenario, options: ScenarioOptions): ScenarioResult {
  const { given } = scenario;
  const environment = { ...options.environment };
  for (const name of ['order', 'policy', 'shop', 'ticket'] as const) {
    if (given[name] !== undefined) environment[name] = merge(environment[name], given[name]);
  }
  options.evaluator.takeWarnings();
  const simulation = createSimulation(program, { ...options, ...answered(options, given.decisions), environment, now: given.now });
  const player = new Player(program, scenario, simulation, { forms: options.forms ?? {} });
  let difference: Difference | undefined;
  try {
    player.play();
    checkExpectations(scenario, program, simulation);
  } catch (error) {
    difference = differenceFrom(error);
  }
  const { state, effects } = simulation;
  return {
    passed: difference === undefined,
    ...(difference ? { difference } : {}),
    path: enteredPath(program, effects),
    status: statusOf(program, effects),
    ended: state?.status === 'ended',
    variables: state ? rootVariables(state) : {},
    open: player.open(),
    trace: effects.filter((effect) => effect.type === 'trace'),
    coverage: flowsTaken(effects),
    warnings: options.evaluator.takeWarnings(),
  };
}

/** What the scenario says that a table answers goes before the table: a flow is tested whatever the shop's tables say today. */
function answered({ decide }: ScenarioOptions, given: Scenario['given']['decisions']): Pick<ScenarioOptions, 'decide'> {
  if (!given) return {};
  return { decide: (key, variables) => given[key] ?? decide?.(key, variables) ?? null };
}

function differenceFrom(error: unknown): Difference {
  if (error instanceof Differs) return error.difference;
  if (error instanceof KernelError) return new Differs('not-started', undefined, { detail: error.message }).difference;
  throw error;
}

