import type { Model } from '../../engine/kernel/types.ts';
import { compile } from '../../engine/model/compile.ts';
import { decideBy } from '../../engine/scenarios/decide-by.ts';
import type { FlowSummary } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { request } from '../../ui/api/client.ts';
import type { Label } from '../../ui/i18n/entry.ts';
import type { FormDocument } from './session/form-document.ts';
import type { TrialFlow } from './session/trial-flow.ts';

/** A flow that cannot be tried, in the reader's words. */
export class Untriable extends Error {
  readonly problem: Label | undefined;
  /** @param problem absent: nothing of it is published */
  constructor(problem?: Label) {
    super(problem?.en ?? problem?.zh ?? 'Nothing is published.');
    this.problem = problem;
  }
}

type DecisionTable = Parameters<typeof decideBy>[0][number];

interface Loaded { model: Model; xml: string; forms: Record<string, FormDocument> }

export interface Triable { summary: FlowSummary; flow: TrialFlow }

/** The live version of a flow with all that it calls, and the policy in force. @throws Untriable, ApiError */
export async function loadFlow(key: string, signal: AbortSignal): Promise<Triable> {
  const [{ items }, { document }] = await Promise.all([
    request<{ items: FlowSummary[] }>('GET', '/flows', { signal }),
    request<{ document: Record<string, unknown> }>('GET', '/policy', { signal }),
  ]);
  const summary = items.find((flow) => flow.key === key);
  if (!summary) throw new Untriable();
  const loaded = new Map<string, Loaded>();
  const missing = [key];
  for (let next = missing.pop(); next !== undefined; next = missing.pop()) {
    const version = items.find((flow) => flow.key === next)?.version ?? null;
    if (loaded.has(next) || version === null) continue;
    const one = await loadVersion(next, version, signal);
    loaded.set(next, one);
    missing.push(...Object.values(one.model.nodes).flatMap(({ called }) => called ?? []));
  }
  const root = loaded.get(key);
  if (!root) throw new Untriable();
  const entries = [...loaded];
  const tables = await loadTables(entries.map(([, { model }]) => model), signal);
  return {
    summary,
    flow: {
      program: { root: root.model, called: Object.fromEntries(entries.filter(([flow]) => flow !== key).map(([flow, { model }]) => [flow, model])) },
      xml: Object.fromEntries(entries.map(([flow, { xml }]) => [flow, xml])),
      forms: Object.fromEntries(entries.map(([flow, { forms }]) => [flow, forms])),
      policy: document,
      decide: decideBy(tables),
    },
  };
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

async function loadVersion(key: string, version: number, signal: AbortSignal): Promise<Loaded> {
  const [xml, { items }] = await Promise.all([
    request<string>('GET', `/flows/${key}/versions/${version}/xml`, { signal, as: 'text' }),
    request<{ items: FormDocument[] }>('GET', `/flows/${key}/versions/${version}/forms`, { signal }),
  ]);
  const { model, problems } = await compile(xml);
  if (!model) throw new Untriable(problems[0]?.message ?? { zh: key });
  return { model, xml, forms: Object.fromEntries(items.map((form) => [form.key, form])) };
}
