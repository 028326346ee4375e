import { apply } from './commands/index.ts';
import { drain } from './drain.ts';
import { KernelError } from './errors.ts';
import { ownCopy } from './own-copy.ts';
import { nextId } from './run.ts';
import type { Run } from './run.ts';
import { settled } from './settled.ts';
import { FORMAT } from './state.ts';
import type { Incident, KernelState } from './state.ts';
import type { Advanced, Command, Context, Effect, Program, State } from './types.ts';
import { upgrade } from './upgrade.ts';

/** Characters of JSON that a state may have. A command that would pass it is not applied and becomes an incident. */
export const STATE_BUDGET = 1_000_000;

/**
 * Applies one command to a ticket's token state. Pure: the inputs stay as they are, and the same inputs give the same output byte
 * for byte. Effects are in the order in which they happened; the host does them after it saved the state.
 * @param state what the last call returned; undefined before `start`
 * @throws KernelError when the command does not fit the state; nothing changed then
 */
export function advance(program: Program, state: State | undefined, command: Command, context: Context): Advanced {
  if (!state && command.type !== 'start') throw new KernelError('not_started', 'The ticket is not started; send `start` first.');
  if (state?.status === 'ended') throw new KernelError('already_ended', 'The ticket has ended; nothing can happen in it any more.');
  const before = state && (upgrade(state) as KernelState);
  const run: Run = { program, context, state: before ? ownCopy(before) : empty(), effects: [], queue: [], visits: 0, outbox: [] };
  apply(run, command);
  drain(run);
  const advanced = settled(run);
  return JSON.stringify(advanced.state).length > STATE_BUDGET ? tooBig(run, before) : advanced;
}

function empty(): KernelState {
  return { format: FORMAT, status: 'running', counter: 0, root: '', instances: {}, waits: {}, visits: {}, incidents: [] };
}

/** The command is refused as an incident on the state before it: what grew it must be found, and the ticket stays loadable. */
function tooBig(run: Run, before: KernelState | undefined): Advanced {
  const message = `The ticket's state would exceed ${STATE_BUDGET} characters; the last command was not applied. Look for a loop that collects data.`;
  if (!before) throw new KernelError('state_too_big', message);
  if (before.incidents.some(({ code }) => code === 'state_budget')) return { state: before, effects: [] };
  const state: KernelState = { ...before, status: 'incident' };
  const id = nextId({ ...run, state }, 'x');
  const incident: Incident = { id, code: 'state_budget', message, element: run.program.root.key, model: run.program.root.key, work: [] };
  const effects: Effect[] = [{ type: 'incident', id, code: incident.code, message, element: incident.element, model: incident.model }];
  return { state: { ...state, incidents: [...before.incidents, incident] }, effects };
}
