import { randomFillSync, randomInt } from 'node:crypto';
import { v7 } from 'uuid';

const SEQUENCE_START = 2 ** 30;
let last = -1;
let sequence = 0;

const RANDOM_BYTES = 16;
/** Asking the system for randomness costs more than the rest of an id, so it is asked for many at once. */
const pool = new Uint8Array(256 * RANDOM_BYTES);
let used = pool.length;

/**
 * A UUIDv7 for something that happens at `now` (ISO 8601, the injected clock). Ids of one process sort in the order in which
 * they were made, also within a millisecond.
 */
export function newId(now: string): string {
  const msecs = Date.parse(now);
  sequence = msecs === last ? sequence + 1 : randomInt(SEQUENCE_START);
  last = msecs;
  return v7({ msecs, seq: sequence, random: randomBytes() });
}

function randomBytes(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += RANDOM_BYTES;
  return pool.subarray(used - RANDOM_BYTES, used);
}
