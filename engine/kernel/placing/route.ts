import { modelOf } from '../run.ts';
import type { Instance, KernelState } from '../state.ts';
import type { Model, Node, NodeType, ObstacleCode, Program } from '../types.ts';

/** How a token gets from the scope that holds it to the one in which a node stands. */
export interface Route {
  /** Scope instance around both, or the one in which the node stands. */
  to: string;
  /** Sub-processes to open inside it, outermost first. */
  open: Node[];
}

/** What a route is looked for in. */
export interface Terrain {
  program: Program;
  state: KernelState;
  /** Element that a scope instance stands for; undefined: the program has no such scope any more. */
  elementOf(instance: Instance): string | undefined;
}

/** A token may stand inside these without having come through their start. */
const openable: readonly NodeType[] = ['subProcess', 'transaction', 'adHocSubProcess'];

/**
 * Outward to the nearest scope around the node, then inward: a sub-process that runs already is joined, one that does not is opened
 * around the token. A token never leaves or enters one of several instances, because then nobody could say when the loop is over.
 * @param holder scope instance that holds the token
 * @param model key of the flow that `node` is part of
 */
export function routeTo(terrain: Terrain, holder: Instance, node: Node, model: string): Route | ObstacleCode {
  const around = modelOf(terrain.program, model);
  let at = holder;
  for (let path = pathInto(around, at, terrain.elementOf(at), node); ; path = pathInto(around, at, terrain.elementOf(at), node)) {
    if (path) return inward(terrain, at, path);
    const outer = holderOf(terrain.state, at);
    if (typeof outer === 'string') return outer;
    at = outer;
  }
}

/** The scope instance whose count includes this scope's token; of a called flow, the one that holds its call. */
export function holderOf(state: KernelState, scope: Instance): Instance | ObstacleCode {
  const parent = state.instances[scope.parent];
  if (scope.role === 'undo' || scope.undoes !== undefined) return 'compensating';
  if (!parent) return 'elsewhere';
  if (parent.role === 'loop') return 'inside_loop';
  return scope.role === 'process' ? holderOf(state, parent) : parent;
}

/** Sub-processes from a scope to a node, outermost first; undefined: the node is not inside. */
function pathInto(model: Model, at: Instance, element: string | undefined, node: Node): Node[] | undefined {
  if (element === undefined || at.model !== model.key) return undefined;
  const path: Node[] = [];
  for (let scope = node.scope; scope !== element;) {
    const around = model.nodes[scope];
    if (!around) return undefined;
    path.unshift(around);
    scope = around.scope;
  }
  return path;
}

function inward({ state, elementOf }: Terrain, from: Instance, path: Node[]): Route | ObstacleCode {
  let at: Instance = from;
  for (const [depth, node] of path.entries()) {
    if (node.loop) return 'into_loop';
    const running = Object.values(state.instances).filter((instance) => instance.parent === at.id && instance.role === undefined && elementOf(instance) === node.id);
    if (running.length > 1) return 'several_runs';
    if (running[0]) at = running[0];
    else {
      const open = path.slice(depth);
      const looping = open.some(({ loop }) => loop !== undefined);
      return looping ? 'into_loop' : open.every(({ type }) => openable.includes(type)) ? { to: at.id, open } : 'not_enterable';
    }
  }
  return { to: at.id, open: [] };
}
