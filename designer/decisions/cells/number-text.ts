import type { Format } from '../../../engine/decisions/decision.ts';
import { moneyInputText, parseMoney } from '../../../ui/amount/parse-money.ts';
import { TABLE_CURRENCY } from './words.ts';

/** A number of the table as it stands in a field: money in yuan, a share as a percentage. */
export function numberText(value: number | undefined, format: Format | undefined): string {
  if (value === undefined) return '';
  if (format === 'money') return moneyInputText(value, TABLE_CURRENCY);
  return String(format === 'percent' ? Number((value * 100).toFixed(6)) : value);
}

/** The number that a person typed; undefined for an empty field, null for what is none. */
export function parseNumber(text: string, format: Format | undefined): number | undefined | null {
  const typed = text.normalize('NFKC').replace(/[%,\s]/g, '');
  if (typed === '') return undefined;
  if (format === 'money') {
    const amount = parseMoney(typed.replace(/^-/, ''), TABLE_CURRENCY);
    return typeof amount === 'number' && typed.startsWith('-') ? -amount : amount;
  }
  if (!/^-?\d+(\.\d+)?$/.test(typed)) return null;
  return format === 'percent' ? Number((Number(typed) / 100).toFixed(8)) : Number(typed);
}
