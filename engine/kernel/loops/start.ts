import { Stuck } from '../errors.ts';
import { createInstance } from '../instances.ts';
import { push } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance, Looping, Result, Variables } from '../state.ts';
import type { Loop, Node } from '../types.ts';
import { evaluate, holds, plain, visible } from '../variables.ts';

/** Instances that one parallel activity may have at once. More belong into a sequential one. */
export const PARALLEL_LIMIT = 1_000;

/**
 * Begins a looping activity: its body holds the counters and the instances run inside it. Cardinality and collection are evaluated
 * here once and never again, whatever becomes of the variables (BPMN 13.3.6, 13.3.7). A result: nothing to do.
 */
export function executeLoop(run: Run, body: Instance, node: Node, loop: Loop): Result | undefined {
  const seen = visible(run, body.id, body.local);
  const nothing: Result = body.local ? { local: body.local } : {};
  if (loop.kind === 'standard') {
    if (loop.testBefore && !goesOn(run, loop, 0, { ...seen, loopCounter: 0 }, node.id)) return nothing;
    body.looping = { started: 0, done: 0 };
    startInstance(run, body, node, undefined);
    return undefined;
  }
  const items = itemsOf(run, loop, node, seen);
  const total = items.length;
  if (total === 0) {
    if (loop.output) body.looping = { total, started: 0, done: 0, out: [] };
    return nothing;
  }
  const waiting = loop.kind === 'sequential' ? items : [];
  body.looping = { total, started: 0, done: 0, ...(loop.output && { out: items.map(() => null) }), ...(waiting.length > 0 && { items: waiting }) };
  if (loop.kind === 'sequential') startNextItem(run, body, node);
  else for (const item of items) startInstance(run, body, node, item);
  return undefined;
}

/** Starts the next instance of a standard or sequential loop. */
export function startNext(run: Run, body: Instance, node: Node): void {
  if (node.loop?.kind === 'standard') startInstance(run, body, node, undefined);
  else startNextItem(run, body, node);
}

/** Whether a standard loop runs once more after `done` rounds. */
export function goesOn(run: Run, loop: Loop, done: number, seen: Variables, element: string): boolean {
  if (loop.maximum !== undefined && done >= loop.maximum) return false;
  if (loop.condition === undefined) return loop.maximum !== undefined;
  return holds(run, loop.condition, seen, element);
}

function startNextItem(run: Run, body: Instance, node: Node): void {
  const [item, ...later] = body.looping?.items ?? [];
  body.looping = { ...body.looping as Looping, items: later };
  if (later.length === 0) delete body.looping.items;
  startInstance(run, body, node, item);
}

function startInstance(run: Run, body: Instance, node: Node, item: unknown): void {
  const looping = body.looping as Looping;
  looping.started += 1;
  run.visits += 1;
  const vars: Variables = { loopCounter: looping.started, ...(node.loop?.item && { [node.loop.item]: item }) };
  const instance = createInstance(run, { node: node.id, model: body.model, parent: body.id, local: body.local, vars });
  push(run, { do: 'execute', id: instance.id });
}

function itemsOf(run: Run, loop: Loop, node: Node, seen: Variables): unknown[] {
  const items = loop.collection === undefined ? numbered(run, loop, node, seen) : plain(evaluate(run, loop.collection, seen, node.id));
  if (!Array.isArray(items)) throw new Stuck('bad_loop', node.id, `The collection of "${node.id}" (${loop.collection}) is no list.`);
  if (loop.kind === 'parallel' && items.length > PARALLEL_LIMIT) {
    throw new Stuck('bad_loop', node.id, `"${node.id}" would run ${items.length} times at once; at most ${PARALLEL_LIMIT} can. Make it sequential.`);
  }
  return items;
}

function numbered(run: Run, loop: Loop, node: Node, seen: Variables): null[] {
  const count = loop.cardinality === undefined ? undefined : evaluate(run, loop.cardinality, seen, node.id);
  if (typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= 100_000) return Array.from({ length: count }, () => null);
  throw new Stuck('bad_loop', node.id, `The number of instances of "${node.id}" (${loop.cardinality}) is no whole number from 0 to 100,000.`);
}
