import type { ErrorObject } from 'ajv';
import type { Locale } from './locale.ts';

type Sentence = (params: Record<string, unknown>) => string;

/** Stable code and sentence per JSON Schema keyword. Keywords that are not here answer `invalid` with the validator's own words. */
const words: Record<string, { code: string; zh: Sentence; en: Sentence }> = {
  required: { code: 'required', zh: () => '必填', en: () => 'is required' },
  additionalProperties: { code: 'unknown_field', zh: () => '没有这个字段', en: () => 'is not a known field' },
  type: { code: 'type', zh: ({ type }) => `类型要是 ${typeName(type)}`, en: ({ type }) => `must be ${typeName(type)}` },
  enum: { code: 'not_in_list', zh: ({ allowedValues }) => `可选：${listed(allowedValues)}`, en: ({ allowedValues }) => `must be one of: ${listed(allowedValues)}` },
  const: { code: 'not_in_list', zh: ({ allowedValue }) => `只能是 ${String(allowedValue)}`, en: ({ allowedValue }) => `must be ${String(allowedValue)}` },
  format: { code: 'format', zh: ({ format }) => `格式要是 ${String(format)}`, en: ({ format }) => `must be a ${String(format)}` },
  pattern: { code: 'format', zh: ({ pattern }) => `格式要符合 ${String(pattern)}`, en: ({ pattern }) => `must match ${String(pattern)}` },
  minLength: { code: 'too_short', zh: ({ limit }) => `至少 ${String(limit)} 个字`, en: ({ limit }) => `needs at least ${String(limit)} character(s)` },
  maxLength: { code: 'too_long', zh: ({ limit }) => `最多 ${String(limit)} 个字`, en: ({ limit }) => `may have ${String(limit)} character(s)` },
  minimum: { code: 'too_small', zh: ({ limit }) => `不能小于 ${String(limit)}`, en: ({ limit }) => `must be ${String(limit)} or more` },
  maximum: { code: 'too_big', zh: ({ limit }) => `不能大于 ${String(limit)}`, en: ({ limit }) => `must be ${String(limit)} or less` },
  minItems: { code: 'too_few', zh: ({ limit }) => `至少 ${String(limit)} 项`, en: ({ limit }) => `needs at least ${String(limit)} item(s)` },
  maxItems: { code: 'too_many', zh: ({ limit }) => `最多 ${String(limit)} 项`, en: ({ limit }) => `may have ${String(limit)} item(s)` },
};

/** The code of one refusal and its sentence in the reader's language. */
export function wordsFor(error: ErrorObject, locale: Locale): { code: string; message: string } {
  const entry = words[error.keyword];
  if (!entry) return { code: 'invalid', message: error.message ?? error.keyword };
  return { code: entry.code, message: entry[locale](error.params as Record<string, unknown>) };
}

function typeName(type: unknown): string {
  return Array.isArray(type) ? type.join(' | ') : String(type);
}

function listed(values: unknown): string {
  return (values as unknown[]).map(String).join(', ');
}
