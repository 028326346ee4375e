import { CellProblem } from './problem.ts';

const decimal = /^(\d{1,12})(?:\.(\d+))?$/;

/**
 * A decimal amount such as `1,234.50` in minor units, exactly: digits are moved, nothing is multiplied as a float.
 * @param digits decimals of the currency: 2 for CNY, 0 for JPY
 * @throws CellProblem amount_invalid, also for more decimals than the currency has
 */
export function minorUnits(text: string, column: string, digits = 2): number {
  const match = decimal.exec(text.replace(/^[¥￥$]/, '').replaceAll(',', '').trim());
  const fraction = (match?.[2] ?? '').replace(/0+$/, '');
  if (!match || fraction.length > digits) throw new CellProblem(column, 'amount_invalid', { value: text });
  const value = Number(match[1]! + fraction.padEnd(digits, '0'));
  if (!Number.isSafeInteger(value)) throw new CellProblem(column, 'amount_invalid', { value: text });
  return value;
}

/** Minor units for a message to people. */
export function inMajorUnits(amount: number, digits = 2): string {
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  const whole = `${amount < 0 ? '-' : ''}${text.slice(0, text.length - digits)}`;
  return digits === 0 ? whole : `${whole}.${text.slice(-digits)}`;
}
