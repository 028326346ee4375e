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

/** The smallest and the largest id that something of this instant can have (ISO 8601): ids stand in an index in the order of their time. */
export function idsAt(at: string): { first: string; last: string } {
  const time = Math.max(0, Date.parse(at)).toString(16).padStart(12, '0');
  const begins = `${time.slice(0, 8)}-${time.slice(8)}`;
  return { first: `${begins}-0000-0000-000000000000`, last: `${begins}-ffff-ffff-ffffffffffff` };
}

function randomBytes(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += RANDOM_BYTES;
  return pool.subarray(used - RANDOM_BYTES, used);
}
