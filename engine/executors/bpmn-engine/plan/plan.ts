import type { Model, Node, Program } from '../../../kernel/types.ts';
import type { LibrarySource } from './source.ts';

/**
 * A place where the library stops and waits for our word.
 * - `begin`: where a scope starts that can start at several elements; to the library it has one start.
 * - `node`: an element of the flow.
 * - `enter`, `exit`: before and behind whatever holds others (sub-processes, calls, loops, handlers) and before an event-based gateway.
 * - `pass`: behind a boundary event.
 * - `bodyEnd`: behind the body of a scope that has event sub-processes.
 * - `hop`: on a second sequence flow between the same two elements, which the library would not take.
 */
export interface Step {
  kind: 'begin' | 'node' | 'enter' | 'exit' | 'pass' | 'bodyEnd' | 'hop';
  /** Element of the flow; absent for places that belong to none. */
  node?: string;
  /** Key of the model `node` belongs to. */
  model: string;
  /** `enter` and `exit`: the library's element between them. */
  composite?: string;
  /** `enter` and `exit` around a loop, not around one of its instances. */
  loop?: true;
  /** `begin`: where the scope starts when nobody says where, by names of `flows`. */
  starts?: string[];
  /** Outgoing flows: by sequence flow of the model; for `begin`, by the node they start. */
  flows: Record<string, string>;
}

/** A sequence flow that leads to a join. */
export interface JoinFlow { gateway: string; flow: string }

/** A program as the library runs it: calls put in place, event sub-processes as boundary events (see `scope.ts`). */
export interface Plan {
  source: LibrarySource;
  steps: ReadonlyMap<string, Step>;
  /** Flows into joins, by the library's id. */
  joinFlows: ReadonlyMap<string, JoinFlow>;
  /** Flows out of event-based gateways, by the library's id: the gateway listens for what they lead to. */
  raceFlows: ReadonlySet<string>;
  /** Boundary events by the library's id: their element, for event sub-processes theirs. */
  guards: ReadonlyMap<string, string>;
  /** Library ids of loops. */
  loops: ReadonlySet<string>;
}

/** Joins wait for more than one token. */
export function isJoin(node: Node): boolean {
  return (node.type === 'parallelGateway' || node.type === 'inclusiveGateway') && node.incoming.length > 1;
}

/** The model of a flow that is called; undefined when it is not there. */
export function calledModel(program: Program, key: string | undefined): Model | undefined {
  return key === undefined ? undefined : program.root.key === key ? program.root : program.called[key];
}
