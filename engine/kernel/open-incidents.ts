import type { Incident, KernelState } from './state.ts';
import type { State } from './types.ts';
import { upgrade } from './upgrade.ts';

/** What a person must look at, oldest first. */
export function openIncidents(state: State): Pick<Incident, 'id' | 'code' | 'message' | 'element' | 'model'>[] {
  return (upgrade(state) as KernelState).incidents.map(({ id, code, message, element, model }) => ({ id, code, message, element, model }));
}
