import type { BulkBody, BulkResult } from '../../../server/contracts/types.ts';

/** Rows of one request: small enough to show progress, large enough not to wait on the network. */
const chunkSize = 50;

/** What became of all tickets, over all requests. */
export interface BulkOutcome {
  /** Ids of the acts, for taking them back. */
  readonly bulks: readonly string[];
  readonly items: BulkResult['items'];
  /** When the first of them cannot be taken back any more; null: never could. */
  readonly undoUntil: string | null;
  /** What broke off the rest, and how many tickets were not sent then. */
  readonly broken?: { readonly message: string; readonly unsent: number };
}

export interface Sending {
  readonly send: (body: BulkBody) => Promise<BulkResult>;
  readonly onProgress: (done: number) => void;
}

/** Sends the tickets in parts, one after the other. A part that fails ends it: what was done stands, and the rest is counted as not sent. */
export async function runChunks({ tickets, acts }: BulkBody, { send, onProgress }: Sending): Promise<BulkOutcome> {
  const results: BulkResult[] = [];
  for (let from = 0; from < tickets.length; from += chunkSize) {
    try {
      results.push(await send({ tickets: tickets.slice(from, from + chunkSize), acts }));
    } catch (thrown) {
      return { ...gathered(results), broken: { message: thrown instanceof Error ? thrown.message : String(thrown), unsent: tickets.length - from } };
    }
    onProgress(Math.min(from + chunkSize, tickets.length));
  }
  return gathered(results);
}

/** Several answers as one. */
export function gathered(results: readonly BulkResult[]): BulkOutcome {
  const until = results.map(({ undoUntil }) => undoUntil);
  return {
    bulks: results.map(({ id }) => id),
    items: results.flatMap(({ items }) => items),
    undoUntil: until.length === 0 || until.includes(null) ? null : (until as string[]).toSorted()[0] ?? null,
  };
}
