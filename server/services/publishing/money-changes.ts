import { createEvaluator } from '../../../engine/expressions/evaluator.ts';
import type { Model } from '../../../engine/kernel/types.ts';
import { diff } from '../../../engine/model/diff.ts';
import { moneySteps, type MoneyKnown } from '../../../engine/model/money-steps.ts';
import type { Engine } from '../../../engine/runtime/engine.ts';
import type { FormDocument } from '../../../engine/store/flow.ts';
import { findFlow } from '../../../engine/store/flow.ts';
import type { MoneyStep } from '../../../engine/store/flow-publication.ts';
import { stableJson } from '../../../engine/store/stable-json.ts';

/** One version of a flow, published or not. */
export interface Side { xml: string; model: Model; forms: FormDocument[] }

const { paths } = createEvaluator();

/** The steps that move money, or say how much, and that differ between two versions; all of them where there was none before. */
export async function moneyChanges(engine: Engine, shopId: string, before: Side | undefined, after: Side): Promise<MoneyStep[]> {
  const calls = await callsOf(engine, shopId, [...(before ? [before.model] : []), after.model]);
  const known: MoneyKnown = { movesMoney: (service) => engine.services.get(service)?.movesMoney === true, callMovesMoney: (flow) => calls.has(flow), paths };
  const now = moneySteps(after.model, known);
  if (!before) return [...now].map((element) => stepOf(element, after.model));
  const was = moneySteps(before.model, known);
  const { changes = [] } = await diff(before.xml, after.xml);
  const changed = new Set([...changes.map(({ element }) => element), ...formsOf(before, after)]);
  const deciding = [...changed].filter((element) => now.has(element) || was.has(element));
  return deciding.map((element) => stepOf(element, now.has(element) ? after.model : before.model));
}

/** Flows that move money themselves or call one that does. */
async function callsOf({ store, programs, services }: Engine, shopId: string, models: readonly Model[]): Promise<Set<string>> {
  const moving = new Set<string>();
  const looked = new Map<string, boolean>();
  const moves = async (model: Model): Promise<boolean> => {
    let found = false;
    for (const node of Object.values(model.nodes)) {
      if (node.ext.service !== undefined && services.get(node.ext.service)?.movesMoney) found = true;
      if (node.called !== undefined && (await callMoves(node.called))) found = true;
    }
    return found;
  };
  const callMoves = async (key: string): Promise<boolean> => {
    const known = looked.get(key);
    if (known !== undefined) return known;
    looked.set(key, false);
    const flow = await findFlow(store, shopId, key);
    const found = flow !== undefined && (await moves((await programs.version(shopId, key, flow.live_version)).model));
    looked.set(key, found);
    if (found) moving.add(key);
    return found;
  };
  for (const model of models) await moves(model);
  return moving;
}

/** Steps whose form says something else than before. */
function formsOf(before: Side, after: Side): string[] {
  const was = new Map(before.forms.map((form) => [form.key, stableJson(form)]));
  const changed = new Set(after.forms.filter((form) => was.get(form.key) !== stableJson(form)).map(({ key }) => key));
  return Object.values(after.model.nodes).filter(({ ext }) => ext.form !== undefined && changed.has(ext.form)).map(({ id }) => id);
}

/** A way is called after where it leads. */
function stepOf(element: string, model: Model): MoneyStep {
  const node = model.nodes[element];
  if (node) return { element, label: node.label };
  const flow = model.flows[element];
  const [source, target] = [model.nodes[flow?.source ?? '']?.label, model.nodes[flow?.target ?? '']?.label];
  return { element, label: { zh: `${source?.zh ?? element} → ${target?.zh ?? ''}`, en: `${source?.en ?? source?.zh ?? element} → ${target?.en ?? target?.zh ?? ''}` } };
}
