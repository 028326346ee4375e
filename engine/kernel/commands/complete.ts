import { push } from '../run.ts';
import type { Run } from '../run.ts';
import type { Command } from '../types.ts';
import { plainRecord } from '../variables.ts';
import { closeWait } from '../waits.ts';
import { waitOf } from './wait-of.ts';

/** A person or a service is done. Whether the outcome is one the step offers is the host's to check. */
export function complete(run: Run, { wait: id, outcome, data }: Extract<Command, { type: 'complete' }>): void {
  const wait = waitOf(run, id, ['user', 'service']);
  closeWait(run, wait, 'completed', outcome);
  push(run, { do: 'complete', id: wait.instance, result: { ...(outcome !== undefined && { outcome }), data: plainRecord(data) } });
}
