import type { KernelState, Work } from '../state.ts';
import type { State } from '../types.ts';

/**
 * Counts the tokens of a state at rest independently of the kernel: what lives in each scope must be what the scope says, and every
 * instance must wait for something, hold something that does, or be stuck in an incident. Throws what is wrong.
 */
export function audit(given: State): void {
  const state = given as KernelState;
  if (state.status === 'ended') return;
  const living = tokensByScope(state);
  const explained = whatEndsSomeday(state);
  for (const { id, node, tokens } of Object.values(state.instances)) {
    if (tokens !== undefined && tokens !== (living.get(id) ?? 0)) {
      throw new Error(`Scope ${id} (${node}) says ${tokens} tokens, but ${living.get(id) ?? 0} live in it.`);
    }
    if (!(tokens ?? 0) && !explained.has(id)) throw new Error(`Instance ${id} (${node}) lives, but nothing will ever end it.`);
  }
  for (const wait of Object.values(state.waits)) {
    if (!state.instances[wait.instance] || !state.instances[wait.scope]) throw new Error(`Wait ${wait.id} (${wait.element}) belongs to nothing.`);
  }
  for (const { id, work } of state.incidents) {
    for (const item of work) if (!ownerLives(state, item)) throw new Error(`Incident ${id} keeps work that belongs to nothing: ${JSON.stringify(item)}`);
  }
}

function ownerLives(state: KernelState, work: Work): boolean {
  if ('wait' in work) return state.waits[work.wait] !== undefined;
  return state.instances['scope' in work ? work.scope : work.id] !== undefined;
}

function tokensByScope(state: KernelState): Map<string, number> {
  const living = new Map<string, number>();
  const add = (scope: string, count: number): void => { living.set(scope, (living.get(scope) ?? 0) + count); };
  for (const { id, parent, joins } of Object.values(state.instances)) {
    add(parent, 1);
    for (const held of Object.values(joins ?? {}).flatMap((flows) => Object.values(flows))) add(id, held.length);
  }
  for (const work of state.incidents.flatMap((incident) => incident.work)) if ('scope' in work) add(work.scope, 1);
  return living;
}

/** Ids of instances that something waits for, lives in, compensates for, or is stuck with. */
function whatEndsSomeday(state: KernelState): Set<string> {
  const found = new Set<string>();
  for (const wait of Object.values(state.waits)) if (wait.purpose !== 'boundary') found.add(wait.instance);
  for (const { parent, undoes } of Object.values(state.instances)) {
    found.add(parent);
    if (undoes) found.add(undoes);
  }
  for (const work of state.incidents.flatMap((incident) => incident.work)) if ('id' in work) found.add(work.id);
  return found;
}
