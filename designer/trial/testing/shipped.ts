import { loadDecisions } from '../../../definitions/decisions/index.ts';
import { loadFlows } from '../../../definitions/flows/index.ts';
import { defaultPolicy } from '../../../definitions/policies/default-policy.ts';
import type { Model } from '../../../engine/kernel/types.ts';
import { compile } from '../../../engine/model/compile.ts';
import { decideBy } from '../../../engine/scenarios/decide-by.ts';
import type { TrialFlow } from '../session/trial-flow.ts';

/** A flow that ships, as the page would load it. */
export async function shipped(key: string): Promise<TrialFlow> {
  const flows = loadFlows().filter((flow) => flow.key === key || flow.type === 'called');
  const models = new Map<string, Model>();
  for (const flow of flows) models.set(flow.key, (await compile(flow.xml)).model as Model);
  const called = flows.filter((flow) => flow.key !== key).map((flow) => [flow.key, models.get(flow.key) as Model] as const);
  return {
    program: { root: models.get(key) as Model, called: Object.fromEntries(called) },
    xml: Object.fromEntries(flows.map(({ key: flow, xml }) => [flow, xml])),
    forms: Object.fromEntries(flows.map(({ key: flow, forms }) => [flow, Object.fromEntries(forms.map((form) => [form.key, form]))])),
    policy: { ...defaultPolicy },
    decide: decideBy(loadDecisions()),
  };
}
