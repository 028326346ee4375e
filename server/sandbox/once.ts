import { isDeepStrictEqual } from 'node:util';
import { problem, type Answer } from './answer.ts';
import type { Collection } from './journal.ts';

/** Something an outside system did for us, under our id. */
export interface Act {
  externalId: string;
  merchant: string;
  kind: string;
  request: Record<string, unknown>;
  result: Record<string, unknown>;
  /** ISO 8601 */
  at: string;
  submissions: number;
}

export interface Once { acts: Collection<Act>; now: () => string }

/**
 * Does something at most once per kind and external id: the second call answers what the first one did, a call with the same id and
 * other contents is refused.
 */
export function once({ acts, now }: Once, merchant: string, kind: string, body: Record<string, unknown>, act: () => Record<string, unknown>): Answer {
  const { externalId, ...request } = body;
  if (typeof externalId !== 'string' || externalId === '') return problem(400, 'INVALID_PARAMETER', 'externalId is missing.');
  const key = `${kind}/${externalId}`;
  const known = acts.get(key);
  if (known && !isDeepStrictEqual(known.request, request)) return problem(409, 'EXTERNAL_ID_REUSED', 'This external id was used for another request.');
  const done: Act = known
    ? { ...known, submissions: known.submissions + 1 }
    : { externalId, merchant, kind, request, result: act(), at: now(), submissions: 1 };
  acts.put(key, done);
  return { status: 200, body: done.result };
}
