import { minorDigits } from '../format/money.ts';

/** Largest amount that a person may type: ten million in major units of a two-digit currency, far from any rounding. */
const MAX_MINOR = 1_000_000_000;

/**
 * Reads an amount as a person types it: `104.5`, `¥1,234.50`, full-width digits.
 * @returns minor units, `undefined` for an empty text, `null` for a text that is no amount of this currency
 */
export function parseMoney(text: string, currency: string): number | null | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,¥￥$€£]/g, '');
  if (plain === '') return undefined;
  const digits = minorDigits(currency);
  const match = /^(\d*)(?:\.(\d*))?$/.exec(plain);
  if (!match || (!match[1] && !match[2])) return null;
  const fraction = match[2] ?? '';
  if (fraction.length > digits) return null;
  const minor = Number(`${match[1] || '0'}${fraction.padEnd(digits, '0')}`);
  return minor <= MAX_MINOR ? minor : null;
}

/** An amount as it stands in an input: `104.50`, without sign or grouping. */
export function moneyInputText(minor: number | null | undefined, currency: string): string {
  if (minor === null || minor === undefined) return '';
  const digits = minorDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const sign = minor < 0 ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
