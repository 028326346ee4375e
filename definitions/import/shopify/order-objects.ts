import { Readable, pipeline } from 'node:stream';
import { pick } from 'stream-json/filters/pick.js';
import { streamValues } from 'stream-json/streamers/stream-values.js';
import { decodeText } from '../decode-text.ts';
import { CellProblem } from '../problem.ts';
import type { ImportSource } from '../source.ts';
import { isObject, type Json } from './fields.ts';

type Path = readonly (string | number | null)[];

/** Orders nest a handful of levels; deeper JSON is no order. */
const maxDepth = 64;
/** A file that is itself one order is held in memory as a whole. */
const largestSingleOrder = 20_000_000;

/** `{orders: […]}`, a bare array, or `{order: {…}}` as the API answers for a single one. */
function holdsOrder(path: Path): boolean {
  if (path.length === 2) return path[0] === 'orders' && typeof path[1] === 'number';
  return path.length === 1 && (typeof path[0] === 'number' || path[0] === 'order');
}

/**
 * Streams the order objects of a file, one in memory at a time. A file that is itself one order is read again as a whole.
 * @throws CellProblem json_broken, too_large
 */
export async function* orderObjects(source: ImportSource): AsyncGenerator<Json> {
  let found = 0;
  for await (const value of values(source.open(), holdsOrder)) {
    found += 1;
    if (isObject(value)) yield value;
  }
  if (found > 0) return;
  for await (const value of values(limited(source), (path) => path.length === 0)) {
    if (isObject(value) && 'line_items' in value) yield value;
  }
}

async function* values(bytes: AsyncIterable<Uint8Array>, filter: (path: Path) => boolean): AsyncGenerator<unknown> {
  const output = streamValues.asStream();
  pipeline(Readable.from(decodeText(bytes)), pick.withParserAsStream({ filter, maxDepth }), output, () => { /* a failure is thrown by the loop below */ });
  try {
    for await (const { value } of output as AsyncIterable<{ value: unknown }>) yield value;
  } catch (error) {
    if (error instanceof CellProblem) throw error;
    throw new CellProblem('', 'json_broken');
  }
}

async function* limited(source: ImportSource): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of source.open()) {
    size += chunk.length;
    if (size > largestSingleOrder) throw new CellProblem('', 'too_large');
    yield chunk;
  }
}
