import { readdirSync, readFileSync } from 'node:fs';

/** Microseconds that this thread has computed: others on the machine do not count. */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

/** Linux counts a process's time in hundredths of a second. */
const TICK_MS = 10;

/** Milliseconds that a process and those it started have computed, the ended ones too. Undefined where the system does not tell as Linux does. */
export function processorTimeOf(pid: number): number | undefined {
  const own = times(pid);
  if (!own) return undefined;
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => times(Number(name)) ?? []).filter(({ parent }) => parent === pid);
  return [own.computed, own.ended, ...children.map(({ computed }) => computed)].reduce((sum, ticks) => sum + ticks, 0) * TICK_MS;
}

function times(pid: number): { parent: number; computed: number; ended: number } | undefined {
  try {
    // the name in brackets may contain anything
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ').map(Number) ?? [];
    const [, parent = 0] = fields;
    const [user = 0, system = 0, userEnded = 0, systemEnded = 0] = fields.slice(11, 15);
    return { parent, computed: user + system, ended: userEnded + systemEnded };
  } catch {
    return undefined;
  }
}
