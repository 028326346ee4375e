import { detectFormat } from '../../definitions/import/detect.ts';
import { importProblems, type ImportProblemCode } from '../../definitions/import/problem.ts';
import type { ImportSource } from '../../definitions/import/source.ts';
import type { FieldError } from '../http/errors.ts';

/** Why these files cannot be read together, by file name; empty: they can. Looks at their beginnings only. */
export async function unreadable(sources: readonly ImportSource[]): Promise<FieldError[]> {
  const found = [];
  for (const source of sources) found.push({ source, ...(await detectFormat(source)) });
  const wrong = (source: ImportSource, code: ImportProblemCode, column = ''): FieldError => ({ path: source.name, code, message: `${column ? `${column}: ` : ''}${importProblems[code].en}` });
  const errors = found.flatMap(({ source, format, missing }) => (format === 'unknown' ? [wrong(source, 'format_unknown')] : missing ? [wrong(source, 'headers_missing', missing)] : []));
  const list = found.find(({ format }) => format === 'qianniu_list');
  const detail = found.find(({ format }) => format === 'qianniu_detail');
  if (list && !detail) errors.push(wrong(list.source, 'detail_missing'));
  if (detail && !list) errors.push(wrong(detail.source, 'list_missing'));
  return errors;
}

/** How many orders the files hold, counted roughly and fast; undefined where only reading tells. */
export async function countOrders(sources: readonly ImportSource[]): Promise<number | undefined> {
  let sum = 0;
  for (const source of sources) {
    const { format } = await detectFormat(source);
    if (format === 'shopify') return undefined;
    if (format === 'qianniu_list') sum += Math.max(0, (await countRows(source)) - 1);
  }
  return sum;
}

const NEWLINE = 0x0a;
const QUOTE = 0x22;

/** Line ends outside of quotes. Neither byte is part of another character in UTF-8 or GB18030. */
async function countRows(source: ImportSource): Promise<number> {
  let rows = 0;
  let quoted = false;
  let last = NEWLINE;
  for await (const chunk of source.open()) {
    for (const byte of chunk) {
      if (byte === QUOTE) quoted = !quoted;
      else if (byte === NEWLINE && !quoted) rows += 1;
    }
    last = chunk.at(-1) ?? last;
  }
  return last === NEWLINE ? rows : rows + 1;
}
