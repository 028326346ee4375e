import { createHash } from 'node:crypto';
import type { Executor } from '../../engine/executors/port.ts';
import type { Model } from '../../engine/kernel/types.ts';
import { createEvaluator } from '../../engine/expressions/evaluator.ts';
import { checkForm, type CheckedForm } from '../../engine/forms/check-form.ts';
import { compile } from '../../engine/model/compile.ts';
import { lint } from '../../engine/model/lint.ts';
import { hasErrors, type Problem } from '../../engine/model/problems.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import type { FormDocument, ScenarioDocument } from '../../engine/store/flow.ts';
import { stableJson } from '../../engine/store/stable-json.ts';
import { defaultGroups } from '../../definitions/groups.ts';
import { flowRegistry, type AskedTable } from '../cli/registry.ts';

/** What somebody wants to publish. */
export interface Draft {
  key: string;
  xml: string;
  forms: FormDocument[];
  /** JSON Schema of the variables that a ticket begins with. */
  ticketSchema: Record<string, unknown>;
  /** Its tests. */
  scenarios: ScenarioDocument[];
}

/** What a shop has that flows may name. */
export interface ShopCatalogue { flows: string[]; groups: string[]; decisions: AskedTable[]; /** Absent: those that ship with the program. */ services?: Engine['services'] }

/** A draft that may be published: `xml` in normal form, `hash` over all that makes the version. */
export interface Publishable { model: Model; xml: string; hash: string }

/** Compiles, lints, and asks the executor whether it runs all of it; errors forbid publishing. Every executor runs the shipped flows. */
export async function checkDraft(draft: Draft, validate: Engine['validate'], catalogue: ShopCatalogue, executor?: Executor): Promise<Publishable | { problems: Problem[] }> {
  const { model, xml, problems } = await compile(draft.xml);
  const found = [...problems, ...formProblems(draft.forms, validate)];
  if (!model || !xml) return { problems: found };
  if (model.key !== draft.key) found.push(problem('key-differs', model.key, `流程图的编号是 ${model.key}，应为 ${draft.key}。`, `The process is called ${model.key}; here it must be ${draft.key}.`));
  found.push(...lint(model, registryOf(draft, catalogue)), ...executor?.supports(model) ?? []);
  return hasErrors(found) ? { problems: found } : { model, xml, hash: hashOf(model, draft) };
}

function registryOf(draft: Draft, { flows, groups, decisions, services }: ShopCatalogue): ReturnType<typeof flowRegistry> {
  return flowRegistry({
    forms: Object.fromEntries(draft.forms.map((form) => [form.key, form.schema])), formTitles: Object.fromEntries(draft.forms.map((form) => [form.key, form.title])),
    // a flow whose start data nobody described may begin with anything
    ...(draft.ticketSchema.properties ? { ticketSchema: draft.ticketSchema } : {}),
    ...(services ? { services: services.values() } : {}),
    flows, decisions, groups: [...new Set([...defaultGroups.map((group) => group.code), ...groups])],
  });
}

const evaluator = createEvaluator();

function formProblems(forms: FormDocument[], validate: Engine['validate']): Problem[] {
  const twice = forms.filter((form, index) => forms.findIndex(({ key }) => key === form.key) < index);
  const broken = forms.flatMap((form) => {
    try {
      validate(form.schema, {});
      return [];
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return [problem('form-schema', form.key, `表单 ${form.key} 的 schema 不能用：${why}`, `The schema of the form ${form.key} cannot be used: ${why}`)];
    }
  });
  return [...twice.map((form) => problem('form-twice', form.key, `表单 ${form.key} 出现了两次。`, `The form ${form.key} is there twice.`)), ...broken, ...forms.flatMap((form) => checkForm(form as CheckedForm, evaluator))];
}

function problem(code: string, element: string, zh: string, en: string): Problem {
  return { code, element, severity: 'error', message: { zh, en } };
}

function hashOf(model: Model, draft: Draft): string {
  return createHash('sha256').update(stableJson([model.hash, draft.forms, draft.ticketSchema, draft.scenarios])).digest('hex');
}
