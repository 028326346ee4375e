import { eventSubProcesses, interrupts, startNodes } from '../../../kernel/model-queries.ts';
import type { Model, Node } from '../../../kernel/types.ts';
import { addContainer, addExit, addGuard, addStep, libraryId } from './build.ts';
import type { PendingScope, Spot } from './build.ts';
import { addSequenceFlows } from './flows.ts';
import { addNode } from './nodes.ts';
import type { Ends } from './nodes.ts';
import { reachable, startsIn } from './reach.ts';

/**
 * All of a scope. One with event sub-processes becomes a body with boundary events, each leading to its handler: the library never
 * runs event sub-processes that interrupt or that something outside starts.
 */
export function addScope({ spot, scope, starts = startNodes(spot.model, scope).map(({ id }) => id) }: PendingScope): void {
  const handlers = eventSubProcesses(spot.model, scope);
  if (handlers.length === 0) {
    addContents(spot, scope, starts);
    return;
  }
  const { id } = spot.container;
  const body = `${id}:body`;
  addStep(spot, `${id}:begin`, { kind: 'begin', starts: ['body'] });
  addExit(spot, `${id}:begin`, 'body', body);
  addContents(addContainer(spot, body), scope, starts);
  addStep(spot, `${body}:end`, { kind: 'bodyEnd' });
  addExit(spot, body, 'end', `${body}:end`);
  for (const { subProcess, start } of handlers) addHandler(spot, body, subProcess, start);
}

function addHandler(spot: Spot, body: string, handler: Node, start: Node): void {
  const id = libraryId(spot, handler.id);
  addGuard(spot, `${id}:on`, handler.id, body, interrupts(start));
  addStep(spot, `${id}:enter`, { kind: 'enter', node: handler.id, composite: id });
  addExit(spot, `${id}:on`, 'enter', `${id}:enter`);
  addExit(spot, `${id}:enter`, 'in', id);
  spot.build.pending.push({ spot: addContainer(spot, id), scope: handler.id, starts: [start.id] });
  addStep(spot, `${id}:exit`, { kind: 'exit', node: handler.id, composite: id });
  addExit(spot, id, 'exit', `${id}:exit`);
}

function addContents(spot: Spot, scope: string, starts: string[]): void {
  const first = startsIn(spot.model, scope, starts);
  const ends = new Map<string, Ends>();
  for (const node of reachable(spot.model, scope, first)) ends.set(node.id, addNode(spot, node));
  if (!startsByItself(spot.model, first, starts)) {
    const begin = `${spot.container.id}:begin`;
    addStep(spot, begin, { kind: 'begin', starts });
    for (const id of first) addExit(spot, begin, id, ends.get(id)?.first ?? '');
  }
  addSequenceFlows(spot, ends);
}

/** One start that no flow leads to: the library begins there, and nobody need be asked. */
function startsByItself({ nodes }: Model, [only = '', ...others]: string[], starts: string[]): boolean {
  return others.length === 0 && starts.includes(only) && nodes[only]?.incoming.length === 0;
}
