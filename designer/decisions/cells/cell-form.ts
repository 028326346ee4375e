import type { ValueType } from '../../../engine/decisions/decision.ts';

export const signs = ['<', '<=', '>', '>='] as const;
export type Sign = (typeof signs)[number];

/** A condition as people choose it: most cells are one of these, any other is the text of an expression. */
export type CellForm =
  | { op: 'any' } | { op: 'unknown' } | { op: 'known' }
  /** Numbers as the table holds them: minor units, shares of 1; durations in days; dates as text. */
  | { op: Sign; value: number | string }
  /** Both ends included. */
  | { op: 'between'; low: number; high: number }
  | { op: 'in' | 'notIn'; values: (string | number | boolean)[] }
  /** A list that holds this text. */
  | { op: 'has'; value: string }
  | { op: 'feel'; text: string };

export type Op = CellForm['op'];

const NUMBER = '-?\\d+(?:\\.\\d+)?';
const compared = new RegExp(`^(<=|>=|<|>)\\s*(${NUMBER}|duration\\("P(\\d+)D"\\)|date\\("(\\d{4}-\\d{2}-\\d{2})"\\))$`);
const range = new RegExp(`^\\[\\s*(${NUMBER})\\s*\\.\\.\\s*(${NUMBER})\\s*\\]$`);

/** What the text of a cell says, for editors. */
export function readCellForm(text: string): CellForm {
  const cell = text.trim();
  if (cell === '' || cell === '-' || cell === '—') return { op: 'any' };
  if (cell === 'null') return { op: 'unknown' };
  if (cell === 'not(null)') return { op: 'known' };
  const sign = compared.exec(cell);
  if (sign) return { op: sign[1] as Sign, value: sign[4] ?? Number(sign[3] ?? sign[2]) };
  const ends = range.exec(cell);
  if (ends) return { op: 'between', low: Number(ends[1]), high: Number(ends[2]) };
  const holds = /^list contains\(\s*\?\s*,\s*("(?:[^"\\]|\\.)*")\s*\)$/.exec(cell);
  if (holds) return { op: 'has', value: JSON.parse(holds[1]!) as string };
  const negated = /^not\((.*)\)$/.exec(cell);
  const values = literals(negated ? negated[1]! : cell);
  return values ? { op: negated ? 'notIn' : 'in', values } : { op: 'feel', text: cell };
}

/** The text of a cell that says this; `type` tells how days and dates are written. */
export function writeCellForm(form: CellForm, type: ValueType): string {
  switch (form.op) {
    case 'any': return '-';
    case 'unknown': return 'null';
    case 'known': return 'not(null)';
    case 'between': return `[${form.low}..${form.high}]`;
    case 'in': return form.values.length > 0 ? form.values.map((value) => JSON.stringify(value)).join(', ') : '-';
    case 'notIn': return form.values.length > 0 ? `not(${form.values.map((value) => JSON.stringify(value)).join(', ')})` : '-';
    case 'has': return `list contains(?, ${JSON.stringify(form.value)})`;
    case 'feel': return form.text.trim() || '-';
    default: return `${form.op} ${type === 'duration' ? `duration("P${form.value}D")` : type === 'date' ? `date("${form.value}")` : form.value}`;
  }
}

/** The comparisons that a column of this type offers, `feel` last. */
export function opsOf(type: ValueType): readonly Op[] {
  switch (type) {
    case 'number': return ['any', 'in', '<=', '<', '>=', '>', 'between', 'known', 'unknown', 'feel'];
    case 'string': return ['any', 'in', 'notIn', 'known', 'unknown', 'feel'];
    case 'boolean': return ['any', 'in', 'unknown', 'feel'];
    case 'list': return ['any', 'has', 'feel'];
    case 'date': case 'duration': return ['any', '<=', '<', '>=', '>', 'known', 'unknown', 'feel'];
    default: return ['any', 'known', 'unknown', 'feel'];
  }
}

/** `"a", "b"` as values; undefined when something else stands there. */
function literals(text: string): (string | number | boolean)[] | undefined {
  try {
    const values = JSON.parse(`[${text}]`) as unknown[];
    return values.every((value) => ['string', 'number', 'boolean'].includes(typeof value)) ? (values as (string | number | boolean)[]) : undefined;
  } catch {
    return undefined;
  }
}
