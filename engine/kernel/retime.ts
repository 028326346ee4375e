import { withoutGaps } from './run.ts';
import type { State, Wait } from './types.ts';
import { upgrade } from './upgrade.ts';
import type { Warnings } from './warnings.ts';

/** Another end for a timer or clock, with the warnings that are then ahead of it. `extended`: the other side gave this time. */
export interface Retimed extends Warnings { dueAt: string; extended?: true }

/** Gives waits other ends by their ids; those that are over are passed by. */
export function retime(state: State, ends: Record<string, Retimed>): State {
  return changed(state, Object.keys(ends), (wait) => {
    const { dueAt, warnAt, laterWarnings, extended } = ends[wait.id] as Retimed;
    return extended
      ? { ...wait, dueAt, warnAt, laterWarnings, warnedAt: undefined, extended: (wait.extended ?? 0) + 1 }
      : { ...wait, dueAt, warnAt, laterWarnings };
  });
}

/** People were warned at `now`; the next warning is the first that is still ahead. */
export function warned(state: State, id: string, now: string): State {
  return changed(state, [id], (wait) => {
    const [warnAt, ...laterWarnings] = (wait.laterWarnings ?? []).filter((at) => Date.parse(at) > Date.parse(now));
    return { ...wait, warnAt, laterWarnings: laterWarnings.length > 0 ? laterWarnings : undefined, warnedAt: now };
  });
}

type Gaps<T> = { [K in keyof T]: T[K] | undefined };

function changed(state: State, ids: readonly string[], change: (wait: Wait) => Gaps<Wait>): State {
  const current = upgrade(state);
  const next = ids.flatMap((id): [string, Wait][] => {
    const wait = current.waits[id];
    return wait ? [[id, withoutGaps(change(wait)) as Wait]] : [];
  });
  return { ...current, waits: { ...current.waits, ...Object.fromEntries(next) } };
}
