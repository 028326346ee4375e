import { enteredPath } from '../../engine/scenarios/observations.ts';
import type { Scenario } from '../../engine/scenarios/schema.ts';
import { replay } from '../trial/session/replay.ts';
import type { Session } from '../trial/session/session.ts';
import type { StartCase, TrialFlow } from '../trial/session/trial-flow.ts';

/** The scenario's start as a case that can be tried. */
export function startOf({ given }: Scenario): StartCase {
  return { now: given.now, order: given.order ?? {}, ticket: given.ticket ?? {}, variables: given.variables ?? {}, services: given.services as StartCase['services'] ?? {}, given };
}

/**
 * A trial run that stands where the scenario parts from what it says: before the step that cannot happen, or after the first step on
 * which the path is another; at its end when only the result differs. What it goes on with can still be played step by step.
 */
export function openScenario(flow: TrialFlow, scenario: Scenario, passed: boolean): Session {
  const start = startOf(scenario);
  const { when } = scenario;
  const at = passed ? when.length : partsAt(flow, scenario, start);
  return { start, steps: when.slice(0, at), later: when.slice(at) };
}

function partsAt(flow: TrialFlow, { when, then }: Scenario, start: StartCase): number {
  for (let count = 0; count <= when.length; count += 1) {
    const run = replay(flow, start, when.slice(0, count), when.slice(count));
    if (run.refused) return Math.max(0, count - 1);
    const path = enteredPath(flow.program, run.moments.flatMap((moment) => moment.effects), new Set(then.path));
    if (then.path && path.some((element, index) => then.path?.[index] !== element)) return count;
  }
  return when.length;
}
