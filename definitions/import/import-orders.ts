import { detectFormat, type ImportFormat } from './detect.ts';
import type { DetailStage } from './detail-stage.ts';
import { problemAt, type ImportProblem, type ImportProblemCode, type ImportResult } from './problem.ts';
import { importQianniu, type StagedDetail } from './qianniu/import-qianniu.ts';
import { importShopify } from './shopify/import-shopify.ts';
import type { ImportSource } from './source.ts';
import { sqliteStage } from './sqlite-stage.ts';

export interface ImportOptions {
  /** Where details wait for their orders; absent: a temporary file. Closed at the end. */
  stage?: () => DetailStage<StagedDetail>;
  /** What the shop calls the channel of 千牛 orders. */
  channel?: string;
}

/**
 * Reads real orders from files, formats told by content, in any sequence of files. Streams: memory does not grow with the
 * number of orders. Every order of the files yields itself, or the first thing that is wrong with it and where.
 */
export async function* importOrders(sources: readonly ImportSource[], options: ImportOptions = {}): AsyncGenerator<ImportResult> {
  const byFormat: Record<ImportFormat, ImportSource[]> = { qianniu_list: [], qianniu_detail: [], shopify: [], unknown: [] };
  for (const source of sources) {
    const { format, missing } = await detectFormat(source);
    if (missing) yield fileProblem(source, 'headers_missing', missing);
    else byFormat[format].push(source);
  }
  for (const source of byFormat.unknown) yield fileProblem(source, 'format_unknown');
  const { qianniu_list: lists, qianniu_detail: details } = byFormat;
  if (lists.length > 0 && details.length === 0) yield fileProblem(lists[0]!, 'detail_missing');
  else if (details.length > 0 && lists.length === 0) yield fileProblem(details[0]!, 'list_missing');
  else if (lists.length > 0) yield* joinQianniu(lists, details, options);
  for (const source of byFormat.shopify) yield* importShopify(source);
}

async function* joinQianniu(lists: ImportSource[], details: ImportSource[], options: ImportOptions): AsyncGenerator<ImportResult> {
  const stage = (options.stage ?? sqliteStage)() as DetailStage<StagedDetail>;
  try {
    yield* importQianniu(lists, details, stage, options.channel ?? '淘宝');
  } finally {
    stage.close();
  }
}

function fileProblem(source: ImportSource, code: ImportProblemCode, column = ''): ImportProblem {
  return problemAt({ source: source.name, row: 0, number: '' }, { column, code, params: {} });
}
