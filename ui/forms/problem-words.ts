import { formatMoney } from '../format/money.ts';
import type { Text } from '../i18n/text.ts';
import { fieldKind } from './field-kind.ts';
import { fieldLabel } from './labels.ts';
import type { FieldSchema, FormLabels } from './types.ts';
import type { FieldProblem } from './validate-data.ts';

export interface WordsFor {
  schema: FieldSchema;
  /** Where a field says `"ui:message": {zh, en}`, that is what is said when it is not filled as it must be. */
  ui?: object;
  labels: FormLabels;
  text: Text;
  /** ISO 4217, for limits of amounts. */
  currency: string;
}

/** Says in the reader's language what is wrong with a field and what to do, by the keyword that failed and the field's kind. */
export function problemWords(problem: FieldProblem, words: WordsFor): string {
  const { t, language } = words.text;
  const own = ownMessage(problem, words);
  if (own) return own;
  const bound = (limit: number): string | number => (kind === 'money' ? formatMoney(limit, words.currency, language) : limit);
  const label = fieldLabel(problem.path, words.labels, words.text);
  const schema = schemaAt(words.schema, problem.path);
  const kind = fieldKind(problem.path.at(-1) ?? '', schema ?? {});
  const limit = typeof problem.limit === 'number' ? problem.limit : 0;
  switch (problem.keyword) {
    case 'required': return t(`forms.problem.required.${verb(kind)}`, { label });
    case 'minItems': return t(kind === 'files' ? 'forms.problem.minFiles' : 'forms.problem.minItems', { label, limit });
    case 'maxItems': return t(kind === 'files' ? 'forms.problem.maxFiles' : 'forms.problem.maxItems', { label, limit });
    case 'maximum': case 'exclusiveMaximum': return t('forms.problem.maximum', { label, limit: bound(limit) });
    case 'minimum': case 'exclusiveMinimum': return t('forms.problem.minimum', { label, limit: bound(limit) });
    case 'maxLength': return t('forms.problem.maxLength', { label, limit });
    case 'minLength': return limit <= 1 ? t('forms.problem.required.fill', { label }) : t('forms.problem.minLength', { label, limit });
    case 'pattern': return t('forms.problem.pattern', { label });
    case 'addsUp': return t('forms.problem.addsUp', { label });
    case 'format': return t(kind === 'date-time' || kind === 'date' ? 'forms.problem.date' : 'forms.problem.pattern', { label });
    default: return t('forms.problem.other', { label });
  }
}

function ownMessage({ path }: FieldProblem, { ui, text }: WordsFor): string | undefined {
  if (path.length !== 1) return undefined;
  const message = (ui as Record<string, { 'ui:message'?: { zh?: unknown; en?: string } } | undefined> | undefined)?.[path[0] ?? '']?.['ui:message'];
  return typeof message?.zh === 'string' && message.zh !== '' ? text.label({ zh: message.zh, ...(message.en ? { en: message.en } : {}) }) : undefined;
}

function verb(kind: string): 'add' | 'choose' | 'fill' {
  if (kind === 'files') return 'add';
  return ['choice', 'choices', 'yes-no', 'date-time', 'date', 'courier', 'product-lines'].includes(kind) ? 'choose' : 'fill';
}

function schemaAt(schema: FieldSchema, path: string[]): FieldSchema | undefined {
  let here: FieldSchema | undefined = schema;
  for (const part of path) here = /^\d+$/.test(part) ? here?.items : findProperty(here, part);
  return here;
}

/** A property may be declared in the branch that demands it. */
function findProperty(schema: FieldSchema | undefined, name: string): FieldSchema | undefined {
  if (!schema) return undefined;
  const branches = [schema, schema.then, schema.else, ...(Array.isArray(schema.allOf) ? schema.allOf : [])] as (FieldSchema | undefined)[];
  for (const branch of branches) {
    const found = branch?.properties?.[name] ?? (branch && branch !== schema ? findProperty(branch, name) : undefined);
    if (found) return found;
  }
  return undefined;
}
