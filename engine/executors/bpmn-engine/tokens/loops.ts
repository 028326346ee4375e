import { Stuck } from '../../../kernel/errors.ts';
import { cancelInstances, childrenOf } from '../../../kernel/instances.ts';
import { goesOn, PARALLEL_LIMIT } from '../../../kernel/loops/start.ts';
import { alive } from '../../../kernel/run.ts';
import type { Run } from '../../../kernel/run.ts';
import type { Instance, Local, Variables } from '../../../kernel/state.ts';
import type { Loop, Node } from '../../../kernel/types.ts';
import { evaluate, plain, visible } from '../../../kernel/variables.ts';
import type { EngineState, Place } from '../state.ts';
import { ends, next, placeOf } from '../turn.ts';
import type { Turn } from '../turn.ts';

/** A loop begins: how many rounds is decided once. The library would decide it again whenever a ticket is loaded. */
export function executeLoop(turn: Turn, body: Instance, node: Node, loop: Loop): void {
  const { run } = turn;
  const seen = visible(run, body.id, body.local);
  if (loop.kind === 'standard') {
    body.looping = { started: 0, done: 0 };
    const once = !loop.testBefore || goesOn(run, loop, 0, { ...seen, loopCounter: 0 }, node.id);
    if (!once) placeOf(turn, body).over = true;
  } else {
    const items = itemsOf(run, loop, node, seen);
    body.looping = { total: items.length, started: 0, done: 0, items, ...(loop.output && { out: items.map(() => null) }) };
    if (items.length === 0) placeOf(turn, body).over = true;
  }
  if (placeOf(turn, body).over) ends(turn, body, node.id, body.local);
  next(turn, { do: 'arm', id: body.id }, { do: 'open', id: body.id });
}

/** The variables of the next round, when `scope` is the body of a loop around `node`; the library starts rounds in their order. */
export function roundVariables(scope: Instance, node: Node): Variables | undefined {
  const { looping } = scope;
  if (!looping) return undefined;
  const [item, ...items] = looping.items ?? [];
  scope.looping = { ...looping, started: looping.started + 1, items };
  if (items.length === 0) delete scope.looping.items;
  return { loopCounter: looping.started + 1, ...(node.loop?.item && { [node.loop.item]: item ?? null }) };
}

/** A round has ended. @param over the loop with it, by its condition */
export function endRound(turn: Turn, id: string, over: boolean, local: Local | undefined, round: { key: string; frame: string }): void {
  const { run, memory, library } = turn;
  const body = alive(run, id);
  if (!body?.looping) return;
  const { total, done } = body.looping;
  if (over || done === total) {
    placeOf(turn, body).over = true;
    cancelInstances(run, childrenOf(run, id).map((child) => child.id));
  }
  ends(turn, body, body.node, local);
  delete memory.frames[round.frame];
  library.release(round.key, []);
}

/** How many rounds the library runs: not known for loops that a condition ends. */
export function roundsOf({ instances, engine: { places } }: EngineState, key: string): number | undefined {
  const id = loopAt(places, key);
  const { started = 0, total } = instances[id]?.looping ?? { total: 0 };
  return places[id]?.over && started === 0 ? 0 : total;
}

/** Whether the library starts no further round. */
export function isOver({ engine: { places } }: EngineState, key: string): boolean {
  const place = places[loopAt(places, key)];
  return !place || place.over === true;
}

function loopAt(places: Record<string, Place>, key: string): string {
  return Object.entries(places).find(([, place]) => place.key === key)?.[0] ?? '';
}

function itemsOf(run: Run, loop: Loop, node: Node, seen: Variables): unknown[] {
  const found = loop.collection === undefined ? numbered(evaluate(run, loop.cardinality ?? 'null', seen, node.id)) : plain(evaluate(run, loop.collection, seen, node.id));
  if (!Array.isArray(found) || loop.kind === 'parallel' && found.length > PARALLEL_LIMIT) {
    throw new Stuck('bad_loop', node.id, `"${node.id}" cannot run as often as ${loop.collection ?? loop.cardinality} says: it takes a list or a whole number, of at most ${PARALLEL_LIMIT} when all run at once.`);
  }
  return found as unknown[];
}

function numbered(count: unknown): null[] | undefined {
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= 100_000 ? Array.from({ length: count }, () => null) : undefined;
}
