import type { Model, Program } from '../../../kernel/types.ts';
import type { JoinFlow, Plan, Step } from './plan.ts';
import { addActivity, addFlow } from './source.ts';
import type { Container, LibrarySource } from './source.ts';

/** A plan in the making. */
export interface Build {
  program: Program;
  source: LibrarySource;
  steps: Map<string, Step>;
  joinFlows: Map<string, JoinFlow>;
  raceFlows: Set<string>;
  guards: Map<string, string>;
  loops: Set<string>;
  /** Scopes whose contents are still to be added. */
  pending: PendingScope[];
}

export interface PendingScope {
  spot: Spot;
  scope: string;
  /** Where it starts when nobody says where; absent: as the standard says. */
  starts?: string[];
}

/** Where in the plan elements are added. */
export interface Spot {
  build: Build;
  model: Model;
  /** Before the ids of this model's elements: a flow may be called from two places. */
  prefix: string;
  /** Keys of the flows around, outermost first: a flow that calls itself has no end. */
  calling: string[];
  container: Container;
}

/** The library's id of an element. */
export function libraryId(spot: Spot, id: string): string {
  return `${spot.prefix}${id}`;
}

/** A place where the library waits for us. @param type its BPMN type; places that we make are plain tasks */
export function addStep(spot: Spot, id: string, step: Omit<Step, 'model' | 'flows'>, type = 'Task'): Step {
  const made: Step = { ...step, model: spot.model.key, flows: {} };
  spot.build.steps.set(id, made);
  addActivity(spot.build.source, spot.container, id, type);
  return made;
}

/** A flow from a step, which takes it by `name`. */
export function addExit(spot: Spot, step: string, name: string, target: string): void {
  const id = `${step}>${name}`;
  addFlow(spot.build.source, spot.container, id, step, target);
  const from = spot.build.steps.get(step);
  if (from) from.flows[name] = id;
}

/** A sub-process of the library and the spot inside it. */
export function addContainer(spot: Spot, id: string, behaviour: Record<string, unknown> = {}): Spot {
  addActivity(spot.build.source, spot.container, id, 'SubProcess', behaviour);
  return { ...spot, container: { id, type: 'bpmn:SubProcess' } };
}

/** A boundary event: the library keeps it beside its host until we fire it. */
export function addGuard(spot: Spot, id: string, element: string, host: string, interrupting: boolean): void {
  spot.build.guards.set(id, element);
  addActivity(spot.build.source, spot.container, id, 'BoundaryEvent', { attachedTo: { id: host }, cancelActivity: interrupting });
}

export function planOf({ source, steps, joinFlows, raceFlows, guards, loops }: Build): Plan {
  return { source, steps, joinFlows, raceFlows, guards, loops };
}
