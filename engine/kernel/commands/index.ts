import type { Run } from '../run.ts';
import type { Command } from '../types.ts';
import { cancel } from './cancel.ts';
import { complete } from './complete.ts';
import { fail } from './fail.ts';
import { fireTimer } from './fire-timer.ts';
import { message } from './message.ts';
import { move } from './move.ts';
import { retry } from './retry.ts';
import { setVariables } from './set-variables.ts';
import { signal } from './signal.ts';
import { start } from './start.ts';

type Commands = { [K in Command['type']]: (run: Run, command: Extract<Command, { type: K }>) => void };

/** Every command: each checks, throws a KernelError or queues work. */
const commands: Commands = { start, complete, fail, fireTimer, message, signal, setVariables, retry, move, cancel };

export function apply(run: Run, command: Command): void {
  (commands[command.type] as (run: Run, command: Command) => void)(run, command);
}
