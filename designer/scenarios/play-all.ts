import { createEvaluator } from '../../engine/expressions/evaluator.ts';
import { runScenario } from '../../engine/scenarios/run-scenario.ts';
import type { ScenarioResult } from '../../engine/scenarios/run-scenario.ts';
import type { FlowScenario } from '../../server/contracts/types.ts';
import type { TrialFlow } from '../trial/session/trial-flow.ts';

/** A scenario and how it came out. */
export interface Played { key: string; result: ScenarioResult }

/** Plays one scenario of the flow with the kernel, in the page. Never throws. */
export function playOne(flow: TrialFlow, { key, scenario }: Pick<FlowScenario, 'key' | 'scenario'>): Played {
  const forms = Object.fromEntries(Object.values(flow.forms[flow.program.root.key] ?? {}).map((form) => [form.key, form.schema]));
  return { key, result: runScenario(flow.program, scenario, { evaluator: createEvaluator(), environment: { policy: flow.policy }, forms, ...(flow.decide && { decide: flow.decide }) }) };
}
