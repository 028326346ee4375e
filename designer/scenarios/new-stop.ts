import { enteredPath, isMain, nodeAt } from '../../engine/scenarios/observations.ts';
import type { Scenario, ScenarioStep } from '../../engine/scenarios/schema.ts';
import type { FlowScenario } from '../../server/contracts/types.ts';
import { replay } from '../trial/session/replay.ts';
import type { TrialFlow } from '../trial/session/trial-flow.ts';
import { startOf } from './open-scenario.ts';
import { playOne } from './play-all.ts';
import type { Played } from './play-all.ts';

/** A person's step that scenarios come to and say nothing about: it is newer than they are. */
export interface NewStop { element: string; scenarios: readonly FlowScenario[] }

/** Answers by element; a step without outcomes is answered by ''. */
export type Answers = Readonly<Record<string, string>>;

/** More answers than any flow asks for in one run; a way round and round ends there. */
const MOST = 50;

/** The steps that scenarios stop at since the flow was changed, the one that stops most of them first. */
export function newStops(flow: TrialFlow, scenarios: readonly FlowScenario[], played: readonly Played[]): NewStop[] {
  const found = new Map<string, FlowScenario[]>();
  for (const { key, result } of played) {
    const one = scenarios.find((scenario) => scenario.key === key);
    const stop = one && !result.passed ? unansweredIn(flow, one.scenario, result.path) : undefined;
    if (one && stop !== undefined) found.set(stop, [...(found.get(stop) ?? []), one]);
  }
  return [...found].map(([element, stopped]) => ({ element, scenarios: stopped })).toSorted((a, b) => b.scenarios.length - a.scenarios.length);
}

function unansweredIn({ program }: TrialFlow, { when, then }: Scenario, path: readonly string[]): string | undefined {
  const models = [program.root.key, ...Object.keys(program.called)];
  return path.find((element) => !then.path?.includes(element) && !when.some((step) => 'complete' in step && step.complete === element) && models.some((model) => nodeAt(program, model, element)?.type === 'userTask'));
}

/**
 * The scenario with these steps answered as soon as they wait. Only where nothing else comes otherwise: without the new steps its path
 * is the one that it always had, and whatever else it expects still holds. Undefined: it is to be looked at by a person.
 */
export function withAnswers(flow: TrialFlow, { key, scenario }: Pick<FlowScenario, 'key' | 'scenario'>, answers: Answers): Scenario | undefined {
  const when: ScenarioStep[] = [];
  const rest = [...scenario.when];
  for (let given = 0; given < MOST;) {
    const run = replay(flow, startOf(scenario), when, rest);
    if (run.refused) return undefined;
    const stop = run.waits.find((wait) => wait.kind === 'user' && isMain(wait) && Object.hasOwn(answers, wait.element));
    if (stop) {
      given += 1;
      const outcome = answers[stop.element];
      when.push({ complete: stop.element, ...(outcome ? { outcome } : {}) });
      continue;
    }
    const next = rest.shift();
    if (next) { when.push(next); continue; }
    const path = enteredPath(flow.program, run.moments.flatMap(({ effects }) => effects), new Set(scenario.then.path));
    const as = path.filter((element) => !Object.hasOwn(answers, element));
    if (scenario.then.path && as.join() !== scenario.then.path.join()) return undefined;
    // oxlint-disable-next-line unicorn/no-thenable -- a scenario's own word, never awaited
    const answered: Scenario = { ...scenario, when, then: { ...scenario.then, ...(scenario.then.path ? { path } : {}) } };
    return playOne(flow, { key, scenario: answered }).result.passed ? answered : undefined;
  }
  return undefined;
}
