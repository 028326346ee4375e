import { apply } from './commands/index.ts';
import { drain } from './drain.ts';
import { KernelError } from './errors.ts';
import { nextId } from './run.ts';
import type { Run } from './run.ts';
import { FORMAT } from './state.ts';
import type { Incident, Instance, KernelState } from './state.ts';
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
  if (run.state.status === 'ended') run.state = ended(run.state);
  else run.state.status = run.state.incidents.length > 0 ? 'incident' : 'running';
  if (JSON.stringify(run.state).length > STATE_BUDGET) return tooBig(run, before);
  return { state: run.state, effects: run.effects };
}

function empty(): KernelState {
  return { format: FORMAT, status: 'running', counter: 0, root: '', instances: {}, waits: {}, visits: {}, incidents: [] };
}

/** A copy that the run may change. Variables and what tokens carry are shared: the kernel replaces them and never writes into them. */
function ownCopy(state: KernelState): KernelState {
  const instances: Record<string, Instance> = {};
  for (const [id, instance] of Object.entries(state.instances)) {
    const { joins, looping } = instance;
    instances[id] = { ...instance, ...(joins && { joins: copyJoins(joins) }), ...(looping && { looping: { ...looping } }) };
  }
  return { ...state, instances, waits: { ...state.waits }, visits: { ...state.visits }, incidents: state.incidents.map((incident) => ({ ...incident })) };
}

function copyJoins(joins: NonNullable<Instance['joins']>): NonNullable<Instance['joins']> {
  return Object.fromEntries(Object.entries(joins).map(([gateway, flows]) => [
    gateway, Object.fromEntries(Object.entries(flows).map(([flow, held]) => [flow, [...held]])),
  ]));
}

/** Of an ended ticket only the root's variables are still needed. */
function ended(state: KernelState): KernelState {
  const root = state.instances[state.root];
  const { id, node, model, parent, role, visit, vars } = root as Instance;
  return { ...state, instances: { [id]: { id, node, model, parent, role, visit, vars, tokens: 0 } }, waits: {}, incidents: [] };
}

/** The command is refused as an incident on the state before it: what grew it must be found, and the ticket stays loadable. */
function tooBig(run: Run, before: KernelState | undefined): Advanced {
  const message = `The ticket's state would exceed ${STATE_BUDGET} characters; the last command was not applied. Look for a loop that collects data.`;
  if (!before) throw new KernelError('state_too_big', message);
  const state: KernelState = { ...before, status: 'incident' };
  const id = nextId({ ...run, state }, 'x');
  const incident: Incident = { id, code: 'state_budget', message, element: run.program.root.key, model: run.program.root.key, work: [] };
  const effects: Effect[] = [{ type: 'incident', id, code: incident.code, message, element: incident.element, model: incident.model }];
  return { state: { ...state, incidents: [...before.incidents, incident] }, effects };
}
