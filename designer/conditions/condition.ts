/** How a field is compared. */
export const comparisons = ['=', '!=', '>', '>=', '<', '<='] as const;
export type Comparison = (typeof comparisons)[number];

/** `field comparison value`; the value is FEEL: a number, a text in quotes, true, false or null. */
export interface Row { field: string; comparison: Comparison; value: string }

/** Rows of which all (`and`) or any (`or`) must hold. */
export interface Simple { join: 'and' | 'or'; rows: Row[] }

/** Rows and groups of rows of which all or any must hold. */
export interface Condition { join: 'and' | 'or'; parts: (Row | Simple)[] }

const ROW = /^([A-Za-z_][\w]*(?:\.[A-Za-z_][\w]*)*)\s*(!=|>=|<=|=|>|<)\s*("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null)$/;

export function isGroup(part: Row | Simple): part is Simple {
  return 'rows' in part;
}

/** Rows and groups of a FEEL condition; undefined when it says more than they can. `and` binds before `or`, as in FEEL. */
export function parseCondition(feel: string): Condition | undefined {
  const text = withoutBrackets(feel.trim());
  const pieces = cut(text, 'or');
  if (pieces.length > 1) return conditionOf('or', pieces.map((piece) => readPart(piece, 'and')));
  return conditionOf('and', cut(text, 'and').map((piece) => readPart(piece, 'or')));
}

/** FEEL of rows and groups; `parseCondition` reads it back. */
export function printCondition({ join, parts }: Condition): string {
  return parts.map((part) => (isGroup(part) ? `(${part.rows.map(printRow).join(` ${part.join} `)})` : printRow(part))).join(` ${join} `);
}

function printRow({ field, comparison, value }: Row): string {
  return `${field} ${comparison} ${value}`;
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

function conditionOf(join: Condition['join'], parts: (Row | Simple | undefined)[]): Condition | undefined {
  const read = parts.filter((part) => part !== undefined);
  if (read.length < parts.length) return undefined;
  const [only] = read;
  return read.length === 1 && only && isGroup(only) ? { join: only.join, parts: only.rows } : { join, parts: read };
}

/** A row, or a group in brackets or without. @param alone how a group of one row is joined: otherwise than what it stands in */
function readPart(piece: string, alone: Simple['join']): Row | Simple | undefined {
  const text = withoutBrackets(piece.trim());
  const [either, both] = [cut(text, 'or'), cut(text, 'and')];
  if (either.length > 1 && both.length > 1) return undefined;
  const join = either.length > 1 ? 'or' : both.length > 1 ? 'and' : alone;
  const rows = (join === 'or' ? either : both).map(readRow);
  if (rows.some((row) => row === undefined)) return undefined;
  return rows.length > 1 || text !== piece.trim() ? { join, rows: rows as Row[] } : rows[0];
}

function readRow(text: string): Row | undefined {
  const row = ROW.exec(text.trim());
  return row ? { field: row[1] ?? '', comparison: (row[2] ?? '=') as Comparison, value: row[3] ?? '' } : undefined;
}

/** Cuts at a word that stands outside texts and brackets. */
function cut(feel: string, word: 'and' | 'or'): string[] {
  const pieces = [''];
  let depth = 0;
  for (const token of tokens(feel)) {
    depth += token === '(' ? 1 : token === ')' ? -1 : 0;
    if (token === word && depth === 0) pieces.push('');
    else pieces[pieces.length - 1] += token;
  }
  return pieces;
}

/** The text inside, where one pair of brackets holds the whole. */
function withoutBrackets(feel: string): string {
  let depth = 0;
  const all = tokens(feel);
  const closes = all.findIndex((token) => {
    depth += token === '(' ? 1 : token === ')' ? -1 : 0;
    return depth === 0;
  });
  return all[0] === '(' && closes === all.length - 1 ? feel.slice(1, -1).trim() : feel;
}

function tokens(feel: string): string[] {
  return feel.match(/"(?:[^"\\]|\\.)*"|\b(?:and|or)\b|[\s\S]/g) ?? [];
}
