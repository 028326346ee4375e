import { deliverSignal } from '../events/signal.ts';
import type { Run } from '../run.ts';
import type { Command } from '../types.ts';
import { plainRecord } from '../variables.ts';

/** A signal from outside reaches everything in this ticket that waits for it. */
export function signal(run: Run, { name, data }: Extract<Command, { type: 'signal' }>): void {
  deliverSignal(run, name, data && plainRecord(data));
}
