import type { Instance, KernelState } from '../state.ts';
import type { State } from '../types.ts';

/**
 * Counts the tokens of a state at rest independently of the kernel: what lives in each scope must be what the scope says, and every
 * instance must wait for something, hold something that does, or be stuck in an incident. Throws what is wrong.
 */
export function audit(given: State): void {
  const state = given as KernelState;
  if (state.status === 'ended') return;
  for (const instance of Object.values(state.instances)) {
    if (instance.tokens !== undefined && instance.tokens !== tokensIn(state, instance)) {
      throw new Error(`Scope ${instance.id} (${instance.node}) says ${instance.tokens} tokens, but ${tokensIn(state, instance)} live in it.`);
    }
    if (!isExplained(state, instance)) throw new Error(`Instance ${instance.id} (${instance.node}) lives, but nothing will ever end it.`);
  }
  for (const wait of Object.values(state.waits)) {
    if (!state.instances[wait.instance] || !state.instances[wait.scope]) throw new Error(`Wait ${wait.id} (${wait.element}) belongs to nothing.`);
  }
}

function tokensIn(state: KernelState, scope: Instance): number {
  const running = Object.values(state.instances).filter(({ parent }) => parent === scope.id).length;
  const held = Object.values(scope.joins ?? {}).flatMap((flows) => Object.values(flows)).reduce((sum, tokens) => sum + tokens.length, 0);
  const stuck = state.incidents.flatMap(({ work }) => work).filter((work) => 'scope' in work && work.scope === scope.id).length;
  return running + held + stuck;
}

function isExplained(state: KernelState, { id, tokens }: Instance): boolean {
  return (tokens ?? 0) > 0
    || Object.values(state.waits).some((wait) => wait.instance === id && wait.purpose !== 'boundary')
    || Object.values(state.instances).some(({ parent, undoes }) => parent === id || undoes === id)
    || state.incidents.some(({ work }) => work.some((item) => 'id' in item && item.id === id));
}
