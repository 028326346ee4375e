import type { State, Wait } from './types.ts';
import { upgrade } from './upgrade.ts';

/**
 * Moves the due times of timers and clocks: a ticket that was suspended goes on with the time it had left. Warnings move along.
 * @param due new due instants (ISO 8601) by wait id; waits that are over are passed by
 */
export function reschedule(state: State, due: Record<string, string>): State {
  const current = upgrade(state);
  const moved = Object.entries(due).flatMap(([id, dueAt]): [string, Wait][] => {
    const wait = current.waits[id];
    return wait ? [[id, { ...wait, dueAt, ...(wait.warnAt && { warnAt: shifted(wait, wait.warnAt, dueAt) }) }]] : [];
  });
  return { ...current, waits: { ...current.waits, ...Object.fromEntries(moved) } };
}

function shifted(wait: Wait, instant: string, dueAt: string): string {
  return new Date(Date.parse(instant) + Date.parse(dueAt) - Date.parse(wait.dueAt ?? dueAt)).toISOString();
}
