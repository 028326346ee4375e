import type { Run } from './run.ts';
import type { Instance, KernelState } from './state.ts';
import type { Advanced } from './types.ts';

/** What a run that has come to rest returns. */
export function settled(run: Run): Advanced {
  if (run.state.status === 'ended') return { state: ended(run.state), effects: run.effects };
  const status = run.state.incidents.length > 0 ? 'incident' : 'running';
  return { state: { ...run.state, status }, effects: run.effects };
}

/** Of an ended ticket only the root's variables are still needed. */
function ended(state: KernelState): KernelState {
  const root = state.instances[state.root];
  const { id, node, model, parent, role, visit, vars } = root as Instance;
  return { ...state, instances: { [id]: { id, node, model, parent, role, visit, vars, tokens: 0 } }, waits: {}, incidents: [] };
}
