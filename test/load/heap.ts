import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use after everything that can be collected has been: some of it goes only after several rounds. */
export function heapUsed(): number {
  let used = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 20; round += 1) {
    collect();
    const now = process.memoryUsage().heapUsed;
    if (used - now < 1_000) return now;
    used = now;
  }
  return used;
}
