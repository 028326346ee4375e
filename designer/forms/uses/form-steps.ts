import type { Label, Model, Node } from '../../../engine/kernel/types.ts';
import { children, createModdle, extensions, type ModdleElement } from '../../../engine/model/moddle.ts';
import { parse } from '../../../engine/model/parse.ts';
import { walk } from '../../../engine/model/walk.ts';
import type { FieldAccess } from '../../../ui/forms/types.ts';

/** A step that fills a form. */
export interface FormStep {
  id: string;
  label: Label;
  roles: readonly string[];
  /** What is not said may be filled. */
  fields: Readonly<Record<string, FieldAccess>>;
  outcomes: readonly { code: string; label: Label }[];
}

/** The steps that fill a form, in the flow's own order of elements. */
export function stepsOf(model: Model | undefined, form: string): FormStep[] {
  return Object.values(model?.nodes ?? {}).filter(({ ext }) => ext.form === form).map(stepOf);
}

function stepOf({ id, label, ext }: Node): FormStep {
  return { id, label: label ?? { zh: id }, roles: ext.people?.roles ?? [], fields: ext.fields ?? {}, outcomes: (ext.outcomes ?? []).map(({ code, label: name }) => ({ code, label: name })) };
}

/** Outcomes of all these steps, each once: what rules of their form can ask for. */
export function outcomesOf(steps: readonly FormStep[]): FormStep['outcomes'] {
  const all = steps.flatMap(({ outcomes }) => outcomes);
  return all.filter(({ code }, at) => all.findIndex((other) => other.code === code) === at);
}

/** What becomes of a field's settings on steps. */
export type AccessChange = { set: FieldAccess } | { rename: string } | 'forget';

/**
 * The flow with other permissions for a field of a form on the step, or on every step that fills the form. Undefined when the flow
 * cannot be read: then nothing is changed. `write` is what is meant without saying so, and is not written.
 */
export async function changeAccess(xml: string, where: { form: string; step?: string }, code: string, change: AccessChange): Promise<string | undefined> {
  const { definitions } = await parse(xml);
  if (!definitions) return undefined;
  const moddle = createModdle();
  const steps = [...walk(definitions)].filter((element) => element.get('reflow:form') === where.form && (where.step === undefined || element.id === where.step));
  for (const step of steps) changeStep(moddle, step, code, change);
  return (await moddle.toXML(definitions, { format: true })).xml;
}

function changeStep(moddle: ReturnType<typeof createModdle>, step: ModdleElement, code: string, change: AccessChange): void {
  const setting = extensions(step, 'reflow:Field').find((field) => field.get('code') === code);
  const holder = step.get('extensionElements') as ModdleElement | undefined;
  if (change === 'forget' || (typeof change === 'object' && 'set' in change && change.set === 'write')) {
    if (holder && setting) holder.set('values', children(holder, 'values').filter((value) => value !== setting));
    return;
  }
  if ('rename' in change) {
    setting?.set('code', change.rename);
    return;
  }
  if (setting) setting.set('access', change.set);
  else addSetting(moddle, step, holder, moddle.create('reflow:Field', { code, access: change.set }));
}

function addSetting(moddle: ReturnType<typeof createModdle>, step: ModdleElement, holder: ModdleElement | undefined, setting: ModdleElement): void {
  const found = holder ?? moddle.create('bpmn:ExtensionElements', { values: [] });
  if (!holder) {
    found.$parent = step;
    step.set('extensionElements', found);
  }
  setting.$parent = found;
  found.set('values', [...children(found, 'values'), setting]);
}
