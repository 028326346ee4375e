import { announceThrow, goOn } from '../../../kernel/events/passing.ts';
import { heldAt, mergeHeld } from '../../../kernel/gateways/joins.ts';
import { alive, nodeIn } from '../../../kernel/run.ts';
import type { Instance } from '../../../kernel/state.ts';
import type { Node } from '../../../kernel/types.ts';
import type { HeldJoin, Token } from '../state.ts';
import { frameOf, leaving, release } from '../turn.ts';
import type { Turn } from '../turn.ts';
import type { Arrival } from './arrive.ts';

/**
 * Joins. The library's own count the elements before them, not the flows, and lose count when a branch is not taken. Here the first
 * token stands in the library's join and keeps the scope alive, the others wait before it; when the join fires, one of each flow is
 * let in for nothing afterwards (`owed`).
 */
export function tokenTaken(turn: Turn, frameKey: string, { gateway, flow }: { gateway: string; flow: string }, token: Token | undefined): void {
  const frame = turn.memory.frames[frameKey];
  const scope = frame && alive(turn.run, frame.scope);
  if (!scope) return;
  const held = (scope.joins ??= {})[gateway] ??= {};
  (held[flow] ??= []).push(token?.local ?? 0);
  if (joinOf(turn, frameKey, gateway).key !== undefined) fireParallel(turn, frameKey, scope, gateway);
}

/** A token stands in the join. */
export function arriveAtJoin(turn: Turn, { key, frame, scope, via }: Arrival, node: Node): void {
  const join = joinOf(turn, frame, node.id);
  const flow = turn.plan.joinFlows.get(via ?? '')?.flow ?? '';
  const owed = join.owed?.[flow] ?? 0;
  if (owed > 0) {
    join.owed = { ...join.owed, [flow]: owed - 1 };
    release(turn, key, []);
    return;
  }
  join.key = key;
  join.via = flow;
  fireParallel(turn, frame, scope, node.id);
}

function joinOf(turn: Turn, frame: string, gateway: string): HeldJoin {
  return (frameOf(turn, frame).joins ??= {})[gateway] ??= {};
}

function fireParallel(turn: Turn, frame: string, scope: Instance, gateway: string): void {
  const node = nodeIn(turn.run, scope.model, gateway);
  if (node.type === 'parallelGateway' && node.incoming.every((flow) => heldAt(scope, gateway, flow) > 0)) fire(turn, frame, scope, node);
}

/** One token of each flow that has one becomes one token. */
export function fire(turn: Turn, frame: string, scope: Instance, node: Node): void {
  const { run } = turn;
  const join = joinOf(turn, frame, node.id);
  const { key = '', via } = join;
  const others = node.incoming.filter((flow) => flow !== via && heldAt(scope, node.id, flow) > 0);
  const owed = Object.fromEntries(others.map((flow) => [flow, (join.owed?.[flow] ?? 0) + 1]));
  join.owed = { ...join.owed, ...owed };
  delete join.key;
  const local = mergeHeld(scope, node);
  leaving(turn, key, () => goOn(run, { scope, node, local }, announceThrow(run, { scope, node, local })));
}
