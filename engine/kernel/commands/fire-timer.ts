import { push } from '../run.ts';
import type { Run } from '../run.ts';
import type { Command } from '../types.ts';
import { waitOf } from './wait-of.ts';

/** A timer or clock is due. The host decides when; the kernel does not look at the time again. */
export function fireTimer(run: Run, { wait }: Extract<Command, { type: 'fireTimer' }>): void {
  push(run, { do: 'trigger', wait: waitOf(run, wait, ['timer']).id });
}
