import type { Choice, DecisionInput, DecisionOutput, Format } from '../../../engine/decisions/decision.ts';
import { formatMoney } from '../../../ui/format/money.ts';
import type { Text } from '../../../ui/i18n/text.ts';
import { readCellForm } from './cell-form.ts';
import { readResultForm } from './result-form.ts';
import { policyWords } from './shop-words.ts';

/** The currency that amounts of a table are shown in: the shop's orders may have others, the table's numbers are the shop's. */
export const TABLE_CURRENCY = 'CNY';

const shownSigns = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const;

/** A condition as people read it: `≤ ¥20.00`, `收到时破损、质量问题`; what is no simple condition is its expression. */
export function cellWords(cell: string, input: Pick<DecisionInput, 'type' | 'format' | 'suggestions'>, text: Text): string {
  const form = readCellForm(cell);
  const show = (value: string | number | boolean): string => valueWords(value, input.format, input.suggestions, text);
  switch (form.op) {
    case 'any': return '—';
    case 'unknown': return text.t('decisions.words.unknown');
    case 'known': return text.t('decisions.words.known');
    case 'between': return text.t('decisions.words.between', { low: show(form.low), high: show(form.high) });
    case 'in': return form.values.map(show).join(text.t('decisions.words.or'));
    case 'notIn': return text.t('decisions.words.not', { values: form.values.map(show).join(text.t('decisions.words.or')) });
    case 'has': return text.t('decisions.words.has', { value: show(form.value) });
    case 'feel': return policyWords(form.text, text) ?? form.text;
    default: return `${shownSigns[form.op]} ${input.type === 'duration' ? text.t('format.days', { n: form.value }) : show(form.value)}`;
  }
}

/** An answer as people read it. */
export function resultWords(result: string, output: Pick<DecisionOutput, 'format' | 'values'>, text: Text): string {
  const form = readResultForm(result);
  if (form.kind === 'nothing') return '—';
  if (form.kind === 'feel') return policyWords(form.text, text) ?? form.text;
  const { value } = form;
  if (Array.isArray(value)) return value.length > 0 ? value.join(text.t('decisions.words.or')) : text.t('decisions.words.none');
  return valueWords(value, output.format, output.values, text);
}

export function valueWords(value: string | number | boolean, format: Format | undefined, choices: readonly Choice[] | undefined, text: Text): string {
  const choice = choices?.find((one) => one.value === value);
  if (choice) return text.label(choice.label);
  if (typeof value === 'boolean') return text.t(value ? 'decisions.words.yes' : 'decisions.words.no');
  if (typeof value !== 'number') return value;
  if (format === 'money') return formatMoney(value, TABLE_CURRENCY, text.language);
  if (format === 'percent') return `${Number((value * 100).toFixed(6))}%`;
  return String(value);
}
