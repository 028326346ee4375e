import type { Label, Model, Node } from '../../../engine/kernel/types.ts';
import { expressionsOf } from '../../../engine/model/expressions-of.ts';
import { showWhen } from '../../../engine/forms/show-when.ts';
import type { FieldSchema } from '../../../ui/forms/types.ts';
import { keptRules, type FormModel } from '../model/form-model.ts';

/** Where a field is used. `element`: of the flow; `label`: that element's, or the other field's. */
export type FieldUse =
  | { kind: 'reads'; element: string; label: Label; expression: string }
  | { kind: 'filled'; element: string; label: Label }
  | { kind: 'condition' | 'rule'; field: string; label: Label }
  /** A scenario answers a step with it. */
  | { kind: 'scenario'; scenario: string; label: Label }
  /** A rule that the builder cannot show names it. */
  | { kind: 'kept' };

export type Paths = (expression: string) => string[][];

/** A scenario of the draft, as far as its answers go. */
export interface UsedScenario { key: string; scenario: { name: Label; when: readonly unknown[] } }

/** Expressions of the flow that read the field, steps that fill it in beforehand, scenarios that answer it, and conditions and rules of the form itself. */
export function fieldUses(form: FormModel, code: string, model: Model | undefined, paths: Paths, scenarios: readonly UsedScenario[] = []): FieldUse[] {
  const steps = Object.values(model?.nodes ?? {}).filter(({ ext }) => ext.form === form.key);
  const reads = model ? expressionsOf(model).filter(({ text, owner, place }) => paths(text).some((path) => readsField(path, code, steps, place === 'output' ? owner : undefined))) : [];
  return [
    ...reads.map(({ element, text }): FieldUse => ({ kind: 'reads', element, label: labelOf(model, element), expression: text })),
    ...steps.filter(({ ext }) => (ext.inputs ?? []).some(({ name }) => name === code)).map((step): FieldUse => ({ kind: 'filled', element: step.id, label: step.label ?? { zh: step.id } })),
    ...scenarios.filter(({ scenario }) => scenario.when.some((entry) => answers(entry, code, steps))).map(({ key, scenario }): FieldUse => ({ kind: 'scenario', scenario: key, label: scenario.name })),
    ...form.fields.flatMap((field): FieldUse[] => {
      const condition = showWhen({ [field.code]: field.ui }, field.code);
      return condition !== undefined && field.code !== code && paths(condition).some(([first]) => first === code) ? [{ kind: 'condition', field: field.code, label: field.labels[''] ?? { zh: field.code } }] : [];
    }),
    ...form.rules.flatMap((rule): FieldUse[] => ('required' in rule && rule.required.field === code ? rule.required.codes.map((field) => ({ kind: 'rule', field, label: form.fields.find((one) => one.code === field)?.labels[''] ?? { zh: field } })) : [])),
    ...keptRules(form).filter((rule) => namedIn(rule).includes(code)).map((): FieldUse => ({ kind: 'kept' })),
  ];
}

/** Codes that a kept rule asks about or demands. */
export function namedIn(rule: FieldSchema): string[] {
  const own = [...Object.keys(rule.properties ?? {}), ...(rule.required ?? [])];
  const nested = [rule.if, rule.then, rule.else, rule.not, ...(['allOf', 'anyOf', 'oneOf'] as const).flatMap((keyword) => (Array.isArray(rule[keyword]) ? (rule[keyword] as unknown[]) : []))];
  return [...new Set([...own, ...nested.flatMap((branch) => (typeof branch === 'object' && branch !== null ? namedIn(branch as FieldSchema) : []))])];
}

function readsField([first, second, third]: string[], code: string, steps: readonly Node[], owner: Node | undefined): boolean {
  if (first === 'data') return second === code && owner !== undefined && steps.some(({ id }) => id === owner.id);
  return first === 'steps' && third === code && steps.some(({ id }) => id === second);
}

/** Whether a line of a scenario completes one of these steps with the field. */
function answers(entry: unknown, code: string, steps: readonly Node[]): boolean {
  const { complete, data } = entry as { complete?: unknown; data?: object };
  return steps.some(({ id }) => id === complete) && data !== undefined && Object.hasOwn(data, code);
}

function labelOf(model: Model | undefined, element: string): Label {
  const flow = model?.flows[element];
  return model?.nodes[element]?.label ?? flow?.label ?? (flow && model?.nodes[flow.source]?.label) ?? { zh: element };
}
