import { parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { detailColumns, isDetailHeader } from './qianniu/detail-row.ts';
import { isListHeader, listColumns } from './qianniu/list-row.ts';
import type { ImportSource } from './source.ts';

export type ImportFormat = 'qianniu_list' | 'qianniu_detail' | 'shopify' | 'unknown';

/** What a file is, and the column that it lacks to be read. */
export interface Detected { format: ImportFormat; missing?: string }

/** A header fits into this many characters of any report that we know. */
const headerLength = 20_000;

/** Tells the format of a file by its content; names and extensions say nothing. */
export async function detectFormat(source: ImportSource): Promise<Detected> {
  const start = await beginning(source);
  if (/^\s*[[{]/.test(start)) return { format: 'shopify' };
  const header = headerOf(start);
  if (isListHeader(header)) return { format: 'qianniu_list', missing: listColumns.find((column) => !header.includes(column)) };
  if (isDetailHeader(header)) return { format: 'qianniu_detail', missing: detailColumns.find((column) => !header.includes(column)) };
  return { format: 'unknown' };
}

async function beginning(source: ImportSource): Promise<string> {
  let text = '';
  for await (const part of decodeText(source.open())) {
    text += part;
    if (text.length >= headerLength) break;
  }
  return text.slice(0, headerLength).replace(/^\uFEFF/, '');
}

function headerOf(start: string): string[] {
  try {
    const [header] = parse(start, { to: 1, relax_quotes: true, relax_column_count: true, skip_empty_lines: true }) as string[][];
    return (header ?? []).map((cell) => cell.trim());
  } catch {
    return [];
  }
}
