import { NOT_SIMPLE } from './fast-values.ts';

/** One that throws `NOT_SIMPLE` for arguments that feelin converts or refuses in its own way. */
type FastFunction = (...given: unknown[]) => unknown;

/** The functions that conditions call most; each takes exactly the arguments that it declares. */
export const fastFunctions: Readonly<Record<string, FastFunction>> = {
  not: (value) => (typeof value === 'boolean' ? !value : null),
  count: (list) => listOf(list).length,
  'list contains': (list, wanted) => listOf(list).includes(scalar(wanted)),
  contains: (text, piece) => textOf(text).includes(textOf(piece)),
  'starts with': (text, piece) => textOf(text).startsWith(textOf(piece)),
  'ends with': (text, piece) => textOf(text).endsWith(textOf(piece)),
};

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw NOT_SIMPLE;
  return value;
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw NOT_SIMPLE;
  return value;
}

/** What is found in a list by being the same; a list or a context never is. */
function scalar(value: unknown): string | number | boolean {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') throw NOT_SIMPLE;
  return value;
}
