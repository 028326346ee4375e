import { setImmediate } from 'node:timers/promises';
import { currentPolicy } from '../../../definitions/store/policies.ts';
import type { DecisionTable } from '../../../engine/decisions/decision.ts';
import { createEvaluator } from '../../../engine/expressions/evaluator.ts';
import type { Label, Model, Program } from '../../../engine/kernel/types.ts';
import { programFor } from '../../../engine/runtime/migrations/target.ts';
import { decideBy } from '../../../engine/scenarios/decide-by.ts';
import { differenceInWords } from '../../../engine/scenarios/differences.ts';
import type { FormSchemas } from '../../../engine/scenarios/player.ts';
import { runScenario } from '../../../engine/scenarios/run-scenario.ts';
import type { Scenario } from '../../../engine/scenarios/schema.ts';
import type { FormDocument, ScenarioDocument } from '../../../engine/store/flow.ts';
import { AppError, type FieldError } from '../../http/errors.ts';
import { commanded } from '../engine-errors.ts';
import type { Parts } from '../parts.ts';

/** A version that is not published yet, with its tests. */
export interface Tested { model: Model; forms: FormDocument[]; scenarios: ScenarioDocument[] }

/**
 * Plays the tests of a version as the publish page does: with the shop's rules, its decision tables and the flows that it calls, all as they are now.
 * @throws AppError scenarios_failed, with the first difference of each test that comes out otherwise; its path is the test's key
 */
export async function checkScenarios({ store, engine }: Pick<Parts, 'store' | 'engine'>, shopId: string, { model, forms, scenarios }: Tested): Promise<void> {
  if (scenarios.length === 0) return;
  const program = await commanded(() => programFor(engine, shopId, model));
  const decide = decideBy(await tablesOf(engine, shopId, program));
  const { document: policy } = await currentPolicy(store, shopId);
  const options = { evaluator: createEvaluator(), environment: { policy }, forms: Object.fromEntries(forms.map(({ key, schema }) => [key, schema])) as FormSchemas, decide };
  const failed: FieldError[] = [];
  for (const { key, scenario } of scenarios) {
    const { difference } = runScenario(program, scenario as unknown as Scenario, options);
    if (difference) failed.push({ path: key, code: difference.code, message: told((scenario as unknown as Scenario).name, differenceInWords(difference, (word) => nameOf(program, word))) });
    // hundreds of them take a second or two: whoever else asks the server has their turn in between
    await setImmediate();
  }
  if (failed.length > 0) throw new AppError('scenarios_failed', { params: { count: failed.length }, errors: failed });
}

/** The live tables that the flows ask. One that the shop does not have is missed when it is asked. */
async function tablesOf(engine: Parts['engine'], shopId: string, { root, called }: Program): Promise<DecisionTable[]> {
  const keys = new Set([root, ...Object.values(called)].flatMap(({ nodes }) => Object.values(nodes)).flatMap(({ ext }) => ext.decision ?? []));
  const found = await Promise.all([...keys].map((key) => engine.decisions.live(shopId, key)));
  return found.flatMap((published) => published?.table ?? []);
}

function told(name: Label, difference: Label): Label {
  return { zh: `${name.zh}：${difference.zh}`, en: `${name.en ?? name.zh}: ${difference.en ?? difference.zh}` };
}

/** A step as its flow calls it; every other word stays as it is. */
function nameOf({ root, called }: Program, word: string): Label {
  for (const model of [root, ...Object.values(called)]) {
    const label = model.nodes[word]?.label;
    if (label?.zh) return label;
  }
  return { zh: word };
}
