import type { Command, State, Wait } from '../kernel/types.ts';

/** The wait that a command answered, by what another version knows it by too. */
export type Place = Pick<Wait, 'kind' | 'model' | 'element' | 'visit' | 'since'> & Pick<Partial<Wait>, 'purpose'>;

type Placed<C> = C extends { wait: string } ? Omit<C, 'wait'> & { wait: Place } : C;

/** A command as it is kept. `move`: a person put a token elsewhere; `over`: the ticket went to another version. Neither can be played again. */
export type Input = Placed<Exclude<Command, { type: 'move' }>> | { type: 'move' } | { type: 'over' };

/** What the command saw and nobody could read later. Absent parts are as in the entry before. */
export interface Seen {
  /** The part of the environment that changes: in after-sale the order. */
  environment?: Record<string, unknown>;
  /** What decision tables were told. */
  facts?: Record<string, unknown>;
  /** Versions of the tables that were asked, by key. */
  tables?: Record<string, number>;
}

/** One entry of a ticket's recording; `seq` is the ticket's version after it. */
export interface RecordedInput { seq: number; /** ISO 8601 */ at: string; input: Input; seen: Seen | null }

/** @param state the ticket before the command; undefined for `start` */
export function inputOf(command: Command, state: State | undefined): Input {
  if (command.type === 'move') return { type: 'move' };
  if (!('wait' in command)) return command;
  const wait = state?.waits[command.wait];
  // the kernel has taken the command, so the wait was there
  if (!wait) return { type: 'move' };
  const { kind, model, element, visit, since, purpose } = wait;
  return { ...command, wait: { kind, model, element, visit, since, ...(purpose ? { purpose } : {}) } };
}

/** Waits of two versions that mean the same have the same key. */
export function keyOf({ kind, model, element, visit, purpose }: Omit<Place, 'since'>): string {
  return `${kind}:${purpose ?? ''} ${model}/${element}#${visit}`;
}
