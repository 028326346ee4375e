import { STATE_BUDGET } from '../../kernel/advance.ts';
import { KernelError } from '../../kernel/errors.ts';
import type { Incident } from '../../kernel/state.ts';
import type { Advanced, State } from '../../kernel/types.ts';
import type { EngineState } from './state.ts';

/**
 * Refuses a command after which the ticket's own part of the state would be larger than the kernel allows: it is not applied and becomes
 * an incident on the state before it. What the library adds is a fixed amount for each open step and not counted.
 */
export function withinBudget(before: State | undefined, advanced: Advanced): Advanced {
  const { engine: _, ...own } = advanced.state as EngineState;
  if (JSON.stringify(own).length <= STATE_BUDGET) return advanced;
  const message = `The ticket's state would exceed ${STATE_BUDGET} characters; the last command was not applied. Look for a loop that collects data.`;
  if (!before) throw new KernelError('state_too_big', message);
  const state = before as EngineState;
  if (state.incidents.some(({ code }) => code === 'state_budget')) return { state, effects: [] };
  const { model, node } = state.instances[state.root] ?? { model: '', node: '' };
  const incident: Incident = { id: `x${state.counter + 1}`, code: 'state_budget', message, element: node, model, work: [] };
  const after: EngineState = { ...state, status: 'incident', counter: state.counter + 1, incidents: [...state.incidents, incident] };
  return { state: after, effects: [{ type: 'incident', id: incident.id, code: incident.code, message, element: incident.element, model }] };
}
