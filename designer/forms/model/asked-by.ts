import type { Text } from '../../../ui/i18n/text.ts';
import { nameOf } from '../field-words.ts';
import { outcomesOf, type FormStep } from '../uses/form-steps.ts';
import { isCarrier, optionsOf, typeOf } from './field-types.ts';
import type { FormModel } from './form-model.ts';

/** Something that a condition or rule of a form can ask for. */
export interface Asked {
  /** A field's code, or `outcome`. */
  code: string;
  label: string;
  kind: 'text' | 'number' | 'money' | 'truth' | 'choice';
  /** Of a choice. */
  options: readonly { value: string; label: string }[];
}

const KINDS: Partial<Record<ReturnType<typeof typeOf>, Asked['kind']>> = { text: 'text', phone: 'text', date: 'text', number: 'number', money: 'money', yesNo: 'truth', choice: 'choice', courier: 'text', person: 'text' };

/** What stands before a field and can be asked for: the outcome, and the plain fields above it. */
export function askedBy(form: FormModel, code: string, steps: readonly FormStep[], text: Text): Asked[] {
  const outcomes = outcomesOf(steps).map(({ code: value, label }) => ({ value, label: text.label(label) }));
  const at = form.fields.findIndex((field) => field.code === code);
  const before = form.fields.slice(0, Math.max(0, at)).flatMap((field): Asked[] => {
    const kind = KINDS[typeOf(field)];
    if (!kind) return [];
    const options = optionsOf(field).map((value) => ({ value, label: field.labels[value] ? text.label(field.labels[value]) : text.word(value) }));
    return [{ code: field.code, label: isCarrier(field) ? `${nameOf(field, text)} (${field.code})` : nameOf(field, text), kind, options }];
  });
  return [...(outcomes.length > 0 ? [{ code: 'outcome', label: text.t('builder.outcome'), kind: 'choice' as const, options: outcomes }] : []), ...before];
}
