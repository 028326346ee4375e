import pg from 'pg';

const INT8 = 20;
const TIMESTAMPTZ = 1184;

/** int8 as number (money stays far below 2^53; anything above is an error, never a rounding). */
function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`The database returned ${text}, which is larger than a safe integer.`);
  return value;
}

/** A connection that speaks UTC writes every instant so, without the zeros at the end. */
const IN_UTC = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?\+00$/;

/** timestamptz(3) as ISO 8601 in UTC, the only form that leaves the store. */
function parseInstant(text: string): string {
  const utc = IN_UTC.exec(text);
  if (utc) return `${utc[1]}T${utc[2]}.${(utc[3] ?? '').padEnd(3, '0')}Z`;
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();
}

/** The store's JavaScript types, the same on the embedded database and on a server. */
export const valueTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
    if (format !== 'binary' && oid === INT8) return parseInt8;
    if (format !== 'binary' && oid === TIMESTAMPTZ) return parseInstant;
    return pg.types.getTypeParser(oid, format ?? 'text') as (value: string) => unknown;
  },
};
