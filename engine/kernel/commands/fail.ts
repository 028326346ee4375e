import { push } from '../run.ts';
import type { Run } from '../run.ts';
import type { Command } from '../types.ts';
import { plainRecord } from '../variables.ts';
import { waitOf } from './wait-of.ts';

/** An open step ends in a BPMN error. */
export function fail(run: Run, { wait: id, code, message, data }: Extract<Command, { type: 'fail' }>): void {
  const wait = waitOf(run, id, ['user', 'service', 'message']);
  push(run, { do: 'fail', id: wait.instance, error: { code, ...(message !== undefined && { message }), ...(data && { data: plainRecord(data) }) } });
}
