import { KernelError } from '../errors.ts';
import { deliverMessage } from '../events/message.ts';
import type { Run } from '../run.ts';
import type { Command } from '../types.ts';
import { plainRecord } from '../variables.ts';

/** A message reached this ticket. Keeping it for a catch that comes later is the host's affair. */
export function message(run: Run, { name, key, data }: Extract<Command, { type: 'message' }>): void {
  if (deliverMessage(run, name, key, data && plainRecord(data))) return;
  const withKey = key === undefined ? '' : ` with key "${key}"`;
  throw new KernelError('message_not_expected', `Nothing in this ticket waits for the message "${name}"${withKey} now.`);
}
