import { openIncidents } from '../../../engine/kernel/index.ts';
import type { Label } from '../../../engine/kernel/types.ts';
import { enteredPath, isMain, statusOf } from '../../../engine/scenarios/observations.ts';
import type { Scenario } from '../../../engine/scenarios/schema.ts';
import { replay } from './replay.ts';
import type { Session } from './session.ts';
import type { TrialFlow } from './trial-flow.ts';

/**
 * The run as a scenario: what was given and done, and that the same must come of it. It is played under the policy of whoever plays it.
 * Every call must have been answered: a scenario answers what it does not list.
 */
export function toScenario(flow: TrialFlow, { start, steps }: Session, name: Label): Scenario {
  const { state, moments, waits } = replay(flow, start, steps);
  const effects = moments.flatMap((moment) => moment.effects);
  const status = statusOf(flow.program, effects);
  const [incident] = state ? openIncidents(state) : [];
  const ended = state?.status === 'ended';
  return {
    name,
    given: start.given ?? { now: start.now, order: start.order, ticket: start.ticket, variables: start.variables },
    when: [...steps],
    // oxlint-disable-next-line unicorn/no-thenable -- a scenario's own word, never awaited
    then: {
      ...(status !== undefined && { status }), path: enteredPath(flow.program, effects), ended,
      ...(!ended && { open: waits.filter(isMain).map(({ element }) => element) }), ...(incident && { incident: incident.code }),
    },
  };
}
