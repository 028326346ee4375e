import { CellProblem } from '../problem.ts';

/** No order is larger; more text without an end is not an order. */
const largestObject = 20_000_000;

/** As a depth: the list of orders is over, nothing more is cut out. */
const over = Number.MAX_SAFE_INTEGER;

/** Where the scanner stands. Depth 0 is outside of the document. */
interface Scan {
  depth: number;
  inString: boolean;
  escaped: boolean;
  /** Text of the string that is being read directly inside of the root object, to find the key `orders`. */
  key: string;
  /** Depth of the elements to cut out: 1 in a bare list, 2 in `{orders: […]}`; undefined while that is open. */
  elements: number | undefined;
  /** Text of the object that is being cut out. */
  parts: string[];
  size: number;
}

/**
 * Cuts the order objects out of a JSON text that arrives in pieces, without holding more than one: the elements of a list,
 * of `{orders: […]}`, or the root object itself. Only brackets and strings are looked at; what is cut out is parsed by
 * `JSON.parse`, so one broken order does not take its neighbours along.
 * @throws CellProblem json_broken when the text ends inside of something, too_large
 */
export async function* jsonObjects(text: AsyncIterable<string>): AsyncGenerator<string> {
  const scan: Scan = { depth: 0, inString: false, escaped: false, key: '', elements: undefined, parts: [], size: 0 };
  for await (const piece of text) yield* scanPiece(scan, piece);
  if (scan.depth !== 0 || scan.inString) throw new CellProblem('', 'json_broken');
}

function* scanPiece(scan: Scan, piece: string): Generator<string> {
  let from = 0;
  const marks = /["\\[\]{}]|[^"\\[\]{}]+/g;
  for (let mark = marks.exec(piece); mark; mark = marks.exec(piece)) {
    const started = begins(scan, mark[0]);
    if (started) from = mark.index;
    const ended = step(scan, mark[0]);
    if (!ended) continue;
    keep(scan, piece.slice(from, marks.lastIndex));
    yield scan.parts.join('');
    forget(scan);
  }
  if (inObject(scan)) keep(scan, piece.slice(from));
}

/** Whether this mark opens an object that is to be cut out; a root object is, until it turns out to hold a list. */
function begins(scan: Scan, mark: string): boolean {
  return mark === '{' && !scan.inString && scan.depth === (scan.elements ?? 0);
}

function inObject(scan: Scan): boolean {
  return scan.depth > (scan.elements ?? 0);
}

/** Moves over one mark; true when it closed the object that was being cut out. */
function step(scan: Scan, mark: string): boolean {
  if (scan.inString) {
    readString(scan, mark);
  } else if (mark === '"') {
    scan.inString = true;
    scan.key = '';
  } else if (mark === '{' || mark === '[') {
    open(scan, mark);
  } else if (mark === '}' || mark === ']') {
    scan.depth -= 1;
    if (scan.depth < 0) throw new CellProblem('', 'json_broken');
    if (mark === ']' && scan.elements !== undefined && scan.depth < scan.elements) scan.elements = over;
    return mark === '}' && scan.depth === (scan.elements ?? 0);
  }
  return false;
}

function open(scan: Scan, mark: string): void {
  scan.depth += 1;
  if (mark !== '[' || scan.elements !== undefined) return;
  if (scan.depth === 1) scan.elements = 1;
  if (scan.depth === 2 && scan.key === 'orders') {
    scan.elements = 2;
    forget(scan);
  }
}

function readString(scan: Scan, mark: string): void {
  if (scan.escaped) scan.escaped = false;
  else if (mark === '\\') scan.escaped = true;
  else if (mark === '"') scan.inString = false;
  else if (scan.depth === 1 && scan.key.length < 100) scan.key += mark;
}

function keep(scan: Scan, text: string): void {
  scan.size += text.length;
  if (scan.size > largestObject) throw new CellProblem('', 'too_large');
  scan.parts.push(text);
}

function forget(scan: Scan): void {
  scan.parts = [];
  scan.size = 0;
}
