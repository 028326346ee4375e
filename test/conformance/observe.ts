import { openIncidents, rootVariables } from '../../engine/kernel/index.ts';
import { audit } from '../../engine/kernel/testing/audit.ts';
import type { Instance } from '../../engine/kernel/state.ts';
import type { Effect, State, Wait } from '../../engine/kernel/types.ts';
import { whereOf } from './sides.ts';

/** What one command did, in words that do not depend on who did it: ids and the order of independent branches are left out. */
export interface Observation {
  entered: string[];
  completed: string[];
  cancelled: string[];
  taken: string[];
  /** Messages and signals. */
  thrown: string[];
  open: string[];
  incidents: string[];
  status: string;
  variables: Record<string, unknown>;
}

export function observe(state: State, effects: Effect[]): Observation {
  audit(state);
  const traced = (event: string): string[] => effects.flatMap((effect) => (effect.type === 'trace' && effect.event === event ? [`${effect.model}/${effect.element}`] : [])).sort();
  return {
    entered: traced('enter'), completed: traced('complete'), cancelled: traced('cancel'), taken: traced('take'),
    thrown: effects.flatMap((effect) => (effect.type === 'throw' ? [`${effect.kind} ${effect.name} ${effect.delivered}`] : [])).sort(),
    open: Object.values(state.waits).map((wait) => `${nameOf(state, wait)} ${wait.visit} ${wait.dueAt ?? ''} ${JSON.stringify(wait.input ?? {})}`).sort(),
    incidents: openIncidents(state).map(({ code, element }) => `${code}@${element}`).sort(),
    status: state.status, variables: rootVariables(state),
  };
}

/** The open waits in an order that both sides share. */
export function waitsInOrder(state: State): Wait[] {
  return Object.values(state.waits).map((wait) => [nameOf(state, wait), wait] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, wait]) => wait);
}

/** Tells a wait from every other: what waits, for what, in which round of which loops. */
function nameOf(state: State, wait: Wait): string {
  const instances = state['instances'] as Record<string, Instance>;
  const around: Record<string, unknown> = {};
  for (let at = instances[wait.instance]; at; at = instances[at.parent]) Object.assign(around, at.vars);
  return [wait.element, wait.kind, wait.purpose ?? '', wait.name ?? '', wait.key ?? '', whereOf(around)].join(' ');
}
