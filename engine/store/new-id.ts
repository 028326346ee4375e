import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';

const SEQUENCE_START = 2 ** 30;
let last = -1;
let sequence = 0;

/**
 * A UUIDv7 for something that happens at `now` (ISO 8601, the injected clock). Ids of one process sort in the order in which
 * they were made, also within a millisecond.
 */
export function newId(now: string): string {
  const msecs = Date.parse(now);
  sequence = msecs === last ? sequence + 1 : randomInt(SEQUENCE_START);
  last = msecs;
  return v7({ msecs, seq: sequence });
}
