import { importOrders } from './import-orders.ts';
import type { ImportProblem, ImportResult } from './problem.ts';
import type { ImportSource } from './source.ts';

/** A file for tests, in small pieces, so that characters and rows are cut in the middle. */
export function fileOf(name: string, content: Uint8Array | string, piece = 1000): ImportSource {
  const bytes = Buffer.from(content);
  return {
    name,
    async *open() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
}

export async function runImport(...sources: ImportSource[]): Promise<ImportResult[]> {
  const results: ImportResult[] = [];
  for await (const result of importOrders(sources)) results.push(result);
  return results;
}

export function ordersOf(results: readonly ImportResult[]) {
  return results.flatMap((result) => (result.ok ? [result.order] : []));
}

export function problemsOf(results: readonly ImportResult[]): ImportProblem[] {
  return results.filter((result) => !result.ok);
}
