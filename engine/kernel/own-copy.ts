import type { Instance, KernelState } from './state.ts';

/** A copy that the run may change. Variables and what tokens carry are shared: the kernel replaces them and never writes into them. */
export function ownCopy(state: KernelState): KernelState {
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
