import { DateTime } from 'luxon';
import { minorUnits } from '../minor-units.ts';
import { CellProblem } from '../problem.ts';

/** An object of the JSON whose fields are still unknown. */
export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; nothing where there is no list. */
export function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Texts and numbers as text; anything else as empty. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** @throws CellProblem amount_invalid */
export function money(value: unknown, path: string, digits: number): number {
  return minorUnits(text(value) || '0', path, digits);
}

/** @throws CellProblem quantity_invalid */
export function units(value: unknown, path: string): number {
  const quantity = Number(text(value));
  if (!Number.isSafeInteger(quantity) || quantity < 0) throw new CellProblem(path, 'quantity_invalid', { value: text(value) });
  return quantity;
}

/**
 * An ISO 8601 time with offset as UTC; nothing where there is none.
 * @throws CellProblem time_invalid
 */
export function instant(value: unknown, path: string): string | undefined {
  if (text(value) === '') return undefined;
  const time = DateTime.fromISO(text(value), { setZone: true });
  if (!time.isValid || !/(Z|[+-]\d{2}:?\d{2})$/.test(text(value))) throw new CellProblem(path, 'time_invalid', { value: text(value) });
  return time.toUTC().toISO({ suppressMilliseconds: true })!;
}

/** Decimals of a currency, as ISO 4217 has them. */
export function currencyDigits(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    throw new CellProblem('currency', 'field_missing');
  }
}
