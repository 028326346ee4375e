import { createContext, useContext } from 'react';
import type { Model } from '../../engine/kernel/types.ts';
import type { Form } from '../../server/contracts/types.ts';
import type { FormField, FormModel } from './model/form-model.ts';
import type { FieldUse } from './uses/field-uses.ts';
import type { AccessChange, FormStep } from './uses/form-steps.ts';

/** What every part of the builder works with. */
export interface Builder {
  form: FormModel;
  /** The same form of the version that is in force; undefined: never published. */
  live: FormModel | undefined;
  field: FormField | undefined;
  steps: readonly FormStep[];
  model: Model | undefined;
  flow: string;
  /** One change that can be undone; with steps, what they say about a field changes along. */
  change(next: FormModel, steps?: { code: string; access: AccessChange; step?: string }): void;
  select(code: string | undefined): void;
  usesOf(code: string): FieldUse[];
  /** Asks first when something still uses the field. */
  remove(code: string): void;
  move(code: string, by: number): void;
  copy(code: string): void;
}

const Context = createContext<Builder | undefined>(undefined);

export const BuilderProvider = Context.Provider;

export function useBuilder(): Builder {
  const builder = useContext(Context);
  if (!builder) throw new Error('Only inside the form builder.');
  return builder;
}

/** How a field differs from the version in force. */
export function newness(live: FormModel | undefined, form: FormModel, field: FormField): 'new' | 'changed' | undefined {
  const before = live?.fields.find(({ code }) => code === field.code);
  if (!before) return 'new';
  const told = (model: FormModel, one: FormField): string => JSON.stringify([one, model.required.includes(one.code), model.rules.filter((rule) => 'required' in rule && rule.required.codes.includes(one.code)).map((rule) => ('required' in rule ? [rule.required.field, rule.required.values] : []))]);
  return told(live!, before) === told(form, field) ? undefined : 'changed';
}

/** The forms of a draft with one of them replaced. */
export function withForm(forms: readonly Form[], form: Form): Form[] {
  return forms.map((one) => (one.key === form.key ? form : one));
}
