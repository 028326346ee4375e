/** How a field is compared. */
export const comparisons = ['=', '!=', '>', '>=', '<', '<='] as const;
export type Comparison = (typeof comparisons)[number];

/** `field comparison value`; the value is FEEL: a number, a text in quotes, true, false or null. */
export interface Row { field: string; comparison: Comparison; value: string }

/** A condition of simple rows: all of them (`and`) or any (`or`). */
export interface Simple { join: 'and' | 'or'; rows: Row[] }

const ROW = /^([A-Za-z_][\w]*(?:\.[A-Za-z_][\w]*)*)\s*(!=|>=|<=|=|>|<)\s*("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null)$/;

/** The rows of a FEEL condition; undefined when it says more than rows can. */
export function parseCondition(feel: string): Simple | undefined {
  const parts = split(feel.trim());
  const joins = new Set(parts.joins);
  if (joins.size > 1) return undefined;
  const rows = parts.texts.map((text) => ROW.exec(text.trim()));
  if (rows.some((row) => row === null)) return undefined;
  return {
    join: parts.joins[0] ?? 'and',
    rows: rows.map((row) => ({ field: row?.[1] ?? '', comparison: (row?.[2] ?? '=') as Comparison, value: row?.[3] ?? '' })),
  };
}

/** FEEL of simple rows; `parseCondition` reads it back. */
export function printCondition({ join, rows }: Simple): string {
  return rows.map(({ field, comparison, value }) => `${field} ${comparison} ${value}`).join(` ${join} `);
}

/** What somebody typed as a FEEL value: numbers, true, false and null as they are, everything else as a text. */
export function literalOf(typed: string): string {
  const text = typed.trim();
  return /^(-?\d+(\.\d+)?|true|false|null)$/.test(text) ? text : JSON.stringify(text);
}

/** A FEEL value as people type it: a text without its quotes. */
export function typedOf(value: string): string {
  if (!value.startsWith('"')) return value;
  try {
    return JSON.parse(value) as string;
  } catch {
    return value;
  }
}

/** Cuts at `and` and `or` outside texts. */
function split(feel: string): { texts: string[]; joins: ('and' | 'or')[] } {
  const texts = [''];
  const joins: ('and' | 'or')[] = [];
  for (const token of feel.match(/"(?:[^"\\]|\\.)*"|\b(?:and|or)\b|[\s\S]/g) ?? []) {
    if (token === 'and' || token === 'or') {
      joins.push(token);
      texts.push('');
    } else texts[texts.length - 1] += token;
  }
  return { texts, joins };
}
