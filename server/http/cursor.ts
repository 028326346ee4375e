import { createHash } from 'node:crypto';
import { AppError } from './errors.ts';

/** Where the next page begins: the sort values of the last row, as text or numbers. */
export type Position = (string | number | null)[];

/**
 * An opaque cursor of the named list (name it with its order and filters that change the order, e.g. `tickets:due`). Keep timestamps as
 * the database's text: a Date would cut microseconds and skip rows.
 */
export function makeCursor(list: string, position: Position): string {
  const text = Buffer.from(JSON.stringify([list, ...position])).toString('base64url');
  return `${text}.${checksum(text)}`;
}

/**
 * The position in a cursor that `makeCursor` made for the same list, with as many values as that list sorts by; undefined without one.
 * @throws AppError bad_cursor when it was changed, cut, or belongs to another list
 */
export function readCursor(list: string, length: number, cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined;
  const [text = '', sum] = cursor.split('.');
  if (sum !== checksum(text)) throw new AppError('bad_cursor');
  const [name, ...position] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [string, ...Position];
  if (name !== list || position.length !== length) throw new AppError('bad_cursor');
  return position;
}

/** Guards against slips, not against malice: the shop is never taken from a cursor. */
function checksum(text: string): string {
  return createHash('sha256').update(`cursor:${text}`).digest('base64url').slice(0, 8);
}
