import { showWhen } from '../../engine/forms/show-when.ts';
import { formatMoney } from '../../ui/format/money.ts';
import type { Text } from '../../ui/i18n/text.ts';
import { isGroup, parseCondition, typedOf, type Comparison, type Row } from '../conditions/condition.ts';
import { fieldOf, type FormField, type FormModel } from './model/form-model.ts';
import { isCarrier, optionsOf, typeOf } from './model/field-types.ts';
import { requiredOf } from './model/required.ts';

/** What a field is called; without a name its code. */
export function nameOf(field: FormField, text: Text): string {
  return field.labels[''] ? text.label(field.labels['']) : field.code;
}

export function typeName(field: FormField, text: Text): string {
  return text.t(`builder.type.${typeOf(field)}`);
}

/** Type, limit and condition in one line. */
export function detailWords(form: FormModel, field: FormField, text: Text): string {
  return [typeName(field, text), isCarrier(field) ? text.t('builder.carrier') : limitWords(field, text), showWords(form, field, text)].filter(Boolean).join(' · ');
}

/** Whether it has to be filled: 必填, 选填, 按结果. */
export function requiredWords(form: FormModel, field: FormField, text: Text): string {
  if (typeOf(field) === 'section' || isCarrier(field)) return '';
  const required = requiredOf(form, field.code);
  if (required.kind === 'always') return text.t('builder.required');
  if (required.kind === 'never') return text.t('builder.optional');
  if (required.kind === 'byReason') return text.t('builder.needed.byReason');
  return required.field === 'outcome' ? text.t('builder.byOutcome') : text.t('builder.byAnswer', { field: nameOfCode(form, required.field, text) });
}

/** When the field is shown, as people say it; '' for always. */
export function showWords(form: FormModel, field: FormField, text: Text): string {
  const condition = showWhen({ [field.code]: field.ui }, field.code);
  if (condition === undefined) return '';
  const simple = parseCondition(condition);
  if (!simple) return condition;
  const joined = (join: 'and' | 'or', words: readonly string[]): string => words.join(join === 'and' ? text.t('common.separator') : ` ${text.t('builder.show.or')} `);
  return joined(simple.join, simple.parts.map((part) => (isGroup(part) ? `(${joined(part.join, part.rows.map((row) => rowWords(form, row, text)))})` : rowWords(form, part, text))));
}

function rowWords(form: FormModel, row: Row, text: Text): string {
  const name = row.field === 'outcome' ? text.t('builder.outcome') : nameOfCode(form, row.field, text);
  if (row.value === 'null') return `${name} ${text.t(row.comparison === '=' ? 'builder.comparison.empty' : 'builder.comparison.filled')}`;
  return `${name} ${text.t(`builder.comparison.${comparisonWord(row.comparison)}`)} ${valueWords(form, row.field, typedOf(row.value), text)}`;
}

export function comparisonWord(comparison: Comparison): 'is' | 'isNot' | 'more' | 'least' | 'less' | 'most' {
  return ({ '=': 'is', '!=': 'isNot', '>': 'more', '>=': 'least', '<': 'less', '<=': 'most' } as const)[comparison];
}

function nameOfCode(form: FormModel, code: string, text: Text): string {
  const field = fieldOf(form, code);
  return field ? nameOf(field, text) : code;
}

function valueWords(form: FormModel, code: string, value: string, text: Text): string {
  const field = fieldOf(form, code);
  if (field?.labels[value]) return text.label(field.labels[value]);
  if (field && typeOf(field) === 'money' && Number.isFinite(Number(value))) return formatMoney(Number(value), 'CNY', text.language);
  return value === 'true' ? text.t('forms.yes') : value === 'false' ? text.t('forms.no') : value;
}

function limitWords(field: FormField, text: Text): string {
  const { schema } = field;
  if (optionsOf(field).length > 0) return text.t('builder.limit.options', { count: optionsOf(field).length });
  if (schema.type === 'string') return schema.maxLength === undefined ? '' : text.t('builder.limit.letters', { n: schema.maxLength });
  const money = schema.format === 'money';
  const say = (value: number): string => (money ? formatMoney(value, 'CNY', text.language) : String(value));
  const [min, max] = schema.type === 'array' ? [schema.minItems, schema.maxItems] : [schema.minimum, schema.maximum];
  if (min !== undefined && max !== undefined) return text.t('builder.limit.range', { min: say(min), max: say(max) });
  if (max !== undefined) return text.t('builder.limit.max', { n: say(max) });
  return min === undefined || min === 0 ? '' : text.t('builder.limit.min', { n: say(min) });
}
