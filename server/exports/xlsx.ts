import { Worker } from 'node:worker_threads';
import type { Sheet } from './xlsx-worker.ts';

/**
 * The most rows of one workbook. The format itself ends at 1,048,576; whoever writes it holds the whole sheet, so a longer list is a CSV file,
 * which has no end.
 */
export const MOST_XLSX_ROWS = 100_000;

const HEAP_MB = 1024;

/** A workbook from lines of JSON, one row each. Made in a thread of its own with a heap of its own: the server goes on answering meanwhile. */
export async function makeWorkbook(sheet: Sheet, lines: AsyncIterable<string>): Promise<Buffer> {
  const worker = new Worker(new URL('./xlsx-worker.ts', import.meta.url), { workerData: sheet, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
  const made = new Promise<Buffer>((resolve, reject) => {
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that writes workbooks ended early.')));
  });
  // who awaits it comes only after the last row
  made.catch(() => undefined);
  try {
    for await (const part of lines) worker.postMessage(part);
    worker.postMessage(null);
    return await made;
  } finally {
    await worker.terminate();
  }
}
