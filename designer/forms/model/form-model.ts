import type { Form } from '../../../server/contracts/types.ts';
import type { FieldSchema, FormLabel } from '../../../ui/forms/types.ts';

/** A field as the builder works with it. Nothing in it is invented: what the document does not say is not here. */
export interface FormField {
  readonly code: string;
  /** JSON Schema of its value. */
  readonly schema: FieldSchema;
  /** Its part of the ui schema; undefined where the form has none. */
  readonly ui: Readonly<Record<string, unknown>> | undefined;
  /** Its words by the rest of their key: `''` its own, `seller` of a choice, `name` of a part. */
  readonly labels: Readonly<Record<string, FormLabel>>;
}

/** Fields that are needed when an answer (`outcome`: the button pressed) is one of some values. */
export interface RequiredRule { readonly field: string; readonly values: readonly string[]; readonly codes: readonly string[]; readonly list: boolean }

/** A rule that is needed, or one that says more than the builder can show and is kept as it is. */
export type FormRule = { readonly required: RequiredRule } | { readonly kept: FieldSchema };

export interface FormModel {
  readonly key: string;
  readonly title: Form['title'];
  readonly fields: readonly FormField[];
  /** Codes that are always needed. */
  readonly required: readonly string[];
  readonly rules: readonly FormRule[];
  /** Everything else of the document, written back untouched. */
  readonly rest: FormRest;
}

interface FormRest {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly ui: Readonly<Record<string, unknown>>;
  readonly labels: Readonly<Record<string, FormLabel>>;
  /** `ui:order` as it was written, and the order that it meant. */
  readonly order: unknown;
  readonly codes: readonly string[];
  readonly hasRequired: boolean;
  readonly hasRules: boolean;
}

/** What a form that is begun here has beside its fields: nothing but what it declares, and the outcome for its rules. */
export const EMPTY_REST: FormRest = {
  schema: { type: 'object', patternProperties: { '^outcome$': { type: 'string' } }, additionalProperties: false }, ui: {}, labels: {}, order: [], codes: [], hasRequired: false, hasRules: false,
};

/** Rules that stay as they are because the builder cannot show them. */
export function keptRules({ rules }: FormModel): FieldSchema[] {
  return rules.flatMap((rule) => ('kept' in rule ? [rule.kept] : []));
}

/** The field of that code. */
export function fieldOf(form: FormModel, code: string | undefined): FormField | undefined {
  return form.fields.find((field) => field.code === code);
}
