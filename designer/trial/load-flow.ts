import type { Model } from '../../engine/kernel/types.ts';
import { compile } from '../../engine/model/compile.ts';
import { decideBy } from '../../engine/scenarios/decide-by.ts';
import type { FlowDraft, FlowScenario, FlowSummary } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { request } from '../../ui/api/client.ts';
import type { Label } from '../../ui/i18n/entry.ts';
import type { FormDocument } from './session/form-document.ts';
import type { TrialFlow } from './session/trial-flow.ts';

/** A flow that cannot be tried, in the reader's words. */
export class Untriable extends Error {
  readonly problem: Label | undefined;
  /** @param problem absent: there is nothing of it */
  constructor(problem?: Label) {
    super(problem?.en ?? problem?.zh ?? 'Nothing is published.');
    this.problem = problem;
  }
}

/** What is tried: the draft where there is one, or the live version. */
export type Which = 'draft' | 'live';

type DecisionTable = Parameters<typeof decideBy>[0][number];

interface Loaded { model: Model; xml: string; forms: Record<string, FormDocument> }

export interface Triable {
  summary: Pick<FlowSummary, 'key' | 'label' | 'type' | 'version'>;
  /** What it is: `revision` 0 is the live version. */
  revision: number;
  /** A draft is there too. */
  hasDraft: boolean;
  flow: TrialFlow;
  scenarios: FlowScenario[];
}

/** A flow with all that it calls, its scenarios, and the policy in force. @throws Untriable, ApiError */
export async function loadFlow(key: string, which: Which, signal: AbortSignal): Promise<Triable> {
  const [{ items }, { document }, { notices }, draft] = await Promise.all([
    request<{ items: FlowSummary[] }>('GET', '/flows', { signal }),
    request<{ document: Record<string, unknown> }>('GET', '/policy', { signal }),
    request<{ notices: Record<string, Label> }>('GET', '/service-tasks', { signal }),
    request<FlowDraft>('GET', `/flows/${key}/draft`, { signal }),
  ]);
  const summary = items.find((flow) => flow.key === key);
  if (!summary) throw new Untriable();
  const live = which === 'live' && draft.live !== null && draft.revision > 0 ? await loadLive(key, draft.live, signal) : undefined;
  const root = await compiled(key, live?.xml ?? draft.xml, live?.forms ?? draft.forms as FormDocument[]);
  const called = await loadCalled(root.model, items, signal);
  const entries: [string, Loaded][] = [[key, root], ...called];
  const tables = await loadTables(entries.map(([, { model }]) => model), signal);
  return {
    summary, revision: live ? 0 : draft.revision, hasDraft: draft.revision > 0, scenarios: live?.scenarios ?? draft.scenarios,
    flow: {
      program: { root: root.model, called: Object.fromEntries(called.map(([flow, { model }]) => [flow, model])) },
      xml: Object.fromEntries(entries.map(([flow, { xml }]) => [flow, xml])),
      forms: Object.fromEntries(entries.map(([flow, { forms }]) => [flow, forms])),
      policy: document, decide: decideBy(tables), notices,
    },
  };
}

interface Version { xml: string; forms: FormDocument[]; scenarios: FlowScenario[] }

async function loadLive(key: string, version: number, signal: AbortSignal): Promise<Version> {
  const path = `/flows/${key}/versions/${version}`;
  const [xml, forms, scenarios] = await Promise.all([
    request<string>('GET', `${path}/xml`, { signal, as: 'text' }),
    request<{ items: FormDocument[] }>('GET', `${path}/forms`, { signal }),
    request<{ items: FlowScenario[] }>('GET', `${path}/scenarios`, { signal }),
  ]);
  return { xml, forms: forms.items, scenarios: scenarios.items };
}

/** Live versions of all that the flow calls, and of what those call. */
async function loadCalled(root: Model, flows: readonly FlowSummary[], signal: AbortSignal): Promise<[string, Loaded][]> {
  const loaded = new Map<string, Loaded>();
  const missing = calledBy(root);
  for (let next = missing.pop(); next !== undefined; next = missing.pop()) {
    const version = flows.find((flow) => flow.key === next)?.version ?? null;
    if (loaded.has(next) || next === root.key || version === null) continue;
    const path = `/flows/${next}/versions/${version}`;
    const [xml, { items }] = await Promise.all([
      request<string>('GET', `${path}/xml`, { signal, as: 'text' }),
      request<{ items: FormDocument[] }>('GET', `${path}/forms`, { signal }),
    ]);
    const one = await compiled(next, xml, items);
    loaded.set(next, one);
    missing.push(...calledBy(one.model));
  }
  return [...loaded];
}

function calledBy(model: Model): string[] {
  return Object.values(model.nodes).flatMap(({ called }) => called ?? []);
}

async function compiled(key: string, xml: string, forms: readonly FormDocument[]): Promise<Loaded> {
  const { model, problems } = await compile(xml);
  if (!model) throw new Untriable(problems[0]?.message ?? { zh: key });
  return { model, xml, forms: Object.fromEntries(forms.map((form) => [form.key, form])) };
}

/** The live decision tables that the flows ask. One that the shop does not have is missed when it is asked, as an incident. */
async function loadTables(models: readonly Model[], signal: AbortSignal): Promise<DecisionTable[]> {
  const keys = new Set(models.flatMap(({ nodes }) => Object.values(nodes)).flatMap(({ ext }) => ext.decision ?? []));
  const answers = await Promise.all([...keys].map((key) => request<{ table: DecisionTable }>('GET', `/decisions/${key}`, { signal }).catch((error: unknown) => {
    if (asApiError(error).status === 404) return undefined;
    throw error;
  })));
  return answers.flatMap((answer) => answer?.table ?? []);
}
