import { ALL, intersect, isEmpty, without, type Region } from './region.ts';

/** What a rule lets through, one region for each column. */
export type Box = Region[];

/** Columns of type boolean: only true and false exist there. */
export type Truths = readonly boolean[];

/** More pieces than this are not worth the time: then nothing is said. */
const MAX_PIECES = 500;

export function everything(columns: number): Box {
  return Array.from({ length: columns }, () => ALL);
}

/** What both let through; undefined when nothing. */
export function overlap(a: Box, b: Box, truths: Truths): Box | undefined {
  const box = a.map((region, column) => intersect(region, b[column]!));
  return box.some((region, column) => isEmpty(region, truths[column])) ? undefined : box;
}

/** What is left of `box` after all `taken` are cut out of it, in pieces; undefined when there are too many to tell. */
export function remainder(box: Box, taken: readonly Box[], truths: Truths): Box[] | undefined {
  let pieces: Box[] = overlap(box, everything(box.length), truths) ? [box] : [];
  for (const other of taken) {
    pieces = pieces.flatMap((piece) => cut(piece, other, truths));
    if (pieces.length > MAX_PIECES) return undefined;
  }
  return pieces;
}

/** The piece column by column: what lies outside of `other` in this column and inside of it in all columns before. */
function cut(piece: Box, other: Box, truths: Truths): Box[] {
  if (!overlap(piece, other, truths)) return [piece];
  const left: Box[] = [];
  const inside = [...piece];
  piece.forEach((region, column) => {
    const outside = without(region, other[column]!);
    if (!isEmpty(outside, truths[column])) left.push(inside.map((part, index) => (index === column ? outside : part)));
    inside[column] = intersect(region, other[column]!);
  });
  return left;
}
