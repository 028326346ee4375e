import { describe, expect, it } from 'vitest';
import { loadDecisions } from '../../definitions/decisions/index.ts';
import { loadFlows } from '../../definitions/flows/index.ts';
import type { ShippedFlow } from '../../definitions/flows/index.ts';
import { defaultPolicy } from '../../definitions/policies/default-policy.ts';
import { bpmnEngine } from '../../engine/executors/bpmn-engine/executor.ts';
import { kernel } from '../../engine/executors/kernel/executor.ts';
import type { Executor } from '../../engine/executors/port.ts';
import { createEvaluator } from '../../engine/expressions/evaluator.ts';
import type { Model, Program } from '../../engine/kernel/types.ts';
import { compile } from '../../engine/model/compile.ts';
import { decideBy } from '../../engine/scenarios/decide-by.ts';
import { runScenario } from '../../engine/scenarios/run-scenario.ts';
import type { Scenario } from '../../engine/scenarios/schema.ts';

const flows = loadFlows();
const decide = decideBy(loadDecisions());
const models = new Map<string, Model>();
for (const { key, xml } of flows) models.set(key, (await compile(xml)).model as Model);

function programOf(key: string): Program {
  const called = flows.filter(({ type }) => type === 'called').map((flow) => [flow.key, models.get(flow.key) as Model] as const);
  return { root: models.get(key) as Model, called: Object.fromEntries(called) };
}

/** What a scenario showed; the order of branches that run at the same time is left out. */
function play(executor: Executor, { key }: ShippedFlow, scenario: Scenario) {
  const { difference, path, status, ended, variables, open, coverage } = runScenario(programOf(key), scenario, {
    evaluator: createEvaluator(), environment: { policy: defaultPolicy }, decide, advance: executor.advance,
  });
  const taken = Object.entries(coverage).map(([flow, ids]) => [flow, ids.toSorted()]).toSorted();
  return { difference, path: path.toSorted(), status, ended, variables, open: open.toSorted(), taken };
}

describe.each(flows)('flow $key', (flow) => {
  it('holds nothing that bpmn-engine refuses', () => {
    expect(bpmnEngine.supports(models.get(flow.key) as Model)).toEqual([]);
  });

  it.each(flow.scenarios)('takes the same course on both executors: $scenario.name.en', ({ scenario }) => {
    const expected = play(kernel, flow, scenario);
    expect(expected.difference).toBeUndefined();
    expect(play(bpmnEngine, flow, scenario)).toEqual(expected);
  });
});
