import type { Clock, Context, Wait } from './types.ts';

export type Warnings = Pick<Wait, 'warnAt' | 'laterWarnings'>;

/** The clock's warnings that are still ahead, when it ends at `dueAt`. @throws whatever `due` throws when one is no duration */
export function warningsBefore({ warn = '', timer }: Pick<Clock, 'warn' | 'timer'>, dueAt: string, { now, due }: Pick<Context, 'now' | 'due'>): Warnings {
  const offsets = warn.split(/[\s,]+/).filter(Boolean).map((offset) => `-${offset}`);
  const instants = offsets.map((value) => due({ kind: 'duration', value, time: timer.time }, value, dueAt));
  const [warnAt, ...laterWarnings] = instants.filter((at) => Date.parse(at) > Date.parse(now)).sort((a, b) => Date.parse(a) - Date.parse(b));
  return { ...(warnAt && { warnAt }), ...(laterWarnings.length > 0 && { laterWarnings }) };
}
