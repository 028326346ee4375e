import { timerProblem } from '../../../engine/calendars/timer-problem.ts';
import { createEvaluator } from '../../../engine/expressions/evaluator.ts';
import type { Model } from '../../../engine/kernel/types.ts';
import { compile } from '../../../engine/model/compile.ts';
import { lint } from '../../../engine/model/lint.ts';
import type { Problem } from '../../../engine/model/problems.ts';
import type { Registry, ServiceFacts } from '../../../engine/model/rule.ts';
import { decideBy } from '../../../engine/scenarios/decide-by.ts';
import { runScenario } from '../../../engine/scenarios/run-scenario.ts';
import { roles } from '../../auth/roles.ts';
import type { GroupDetail, ServiceTaskCard } from '../../contracts/types.ts';
import type { Api } from './api.ts';
import { keyOf, readFlow } from './flow-files.ts';
import { readJson } from './folder.ts';
import type { Definition } from './kind.ts';

/** Seen by every expression beside the ticket's data. */
const environment = ['order', 'policy', 'shop', 'ticket', 'now'];

/** What forbids publishing this flow: the publish rules with the server's own services and groups, and its scenarios. */
export async function flowProblems(definition: Definition, all: readonly Definition[], api: Api): Promise<Problem[]> {
  const flow = readFlow(definition);
  const { model, problems } = await compile(flow.xml);
  if (!model) return problems;
  const key = keyOf(definition);
  const named = model.key === key ? [] : [problem(model.key, `The process is called ${model.key}; in this folder it must be ${key}.`)];
  const found = [...problems, ...named, ...lint(model, await registryOf(flow, all, api))];
  if (found.some(({ severity }) => severity === 'error')) return found;
  return [...found, ...(await scenarioProblems(flow, model, all))];
}

async function registryOf({ forms, ticketSchema }: ReturnType<typeof readFlow>, all: readonly Definition[], api: Api): Promise<Registry> {
  const [services, groups] = await Promise.all([api.get<{ items: ServiceTaskCard[] }>('/service-tasks'), api.get<{ items: GroupDetail[] }>('/groups')]);
  const keys = (kind: string): string[] => all.flatMap(({ id }) => (id.startsWith(`${kind}/`) ? [id.slice(kind.length + 1)] : []));
  return {
    services: Object.fromEntries(services.items.map(({ id, movesMoney, errors, input }) => [id, { movesMoney, errors, input: input as ServiceFacts['input'] }])),
    forms: Object.fromEntries(forms.map((form) => [form.key, Object.keys((form.schema as { properties?: object }).properties ?? {})])),
    ...(ticketSchema.properties ? { variables: [...environment, ...Object.keys(ticketSchema.properties as object)] } : {}),
    flows: keys('flows'), decisions: keys('decisions'), groups: groups.items.map(({ code }) => code), roles, expressions: createEvaluator(), timerProblem,
  };
}

async function scenarioProblems(flow: ReturnType<typeof readFlow>, model: Model, all: readonly Definition[]): Promise<Problem[]> {
  const called: Record<string, Model> = {};
  for (const one of all.filter(({ id }) => id.startsWith('flows/') && keyOf({ id }) !== model.key)) {
    const other = (await compile(readFlow(one).xml)).model;
    if (other) called[other.key] = other;
  }
  const tables = all.filter(({ id }) => id.startsWith('decisions/')).map(({ id, files }) => readJson<Parameters<typeof decideBy>[0][number]>(id, files[`${id}.json`] ?? ''));
  const policy = policyOf(all);
  const forms = Object.fromEntries(flow.forms.map((form) => [form.key, form.schema as { properties?: Record<string, unknown> }]));
  return flow.scenarios.flatMap(({ key, scenario }) => {
    const { difference } = runScenario({ root: model, called }, scenario, { evaluator: createEvaluator(), environment: { policy }, forms, decide: decideBy(tables) });
    return difference ? [problem(difference.element ?? model.key, `Scenario ${key}: ${difference.message.en ?? difference.message.zh}`)] : [];
  });
}

function policyOf(all: readonly Definition[]): Record<string, unknown> {
  const files = all.find(({ id }) => id === 'policy')?.files ?? {};
  return { ...readJson<object>('policy.json', files['policy.json'] ?? '{}'), reasons: readJson('reasons.json', files['reasons.json'] ?? '[]') };
}

function problem(element: string, en: string): Problem {
  return { code: 'deploy', element, severity: 'error', message: { zh: en, en } };
}
