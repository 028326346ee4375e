import type { Arrival } from '../behaviour.ts';
import { mergeLocal } from '../tokens.ts';
import type { Instance, Local } from '../state.ts';
import type { Node } from '../types.ts';

/** A token stays at a join until the join fires. */
export function holdAtJoin({ scope, node, flow, local }: Arrival): void {
  const joins = scope.joins ??= {};
  const held = joins[node.id] ??= {};
  (held[flow ?? ''] ??= []).push(local ?? 0);
}

/** Tokens per sequence flow that wait at a join. */
export function heldAt(scope: Instance, gateway: string, flow: string): number {
  return scope.joins?.[gateway]?.[flow]?.length ?? 0;
}

/**
 * Takes one token from each flow that has one and makes a single token of them; what they carry is merged in the order of the
 * incoming flows. The scope's count goes down by all but one.
 */
export function mergeHeld(scope: Instance, node: Node): Local | undefined {
  const held = scope.joins?.[node.id] ?? {};
  const taken: (Local | 0)[] = [];
  for (const flow of node.incoming) {
    const waiting = held[flow];
    if (!waiting) continue;
    taken.push(waiting.shift() ?? 0);
    if (waiting.length === 0) delete held[flow];
  }
  if (Object.keys(held).length === 0 && scope.joins) delete scope.joins[node.id];
  if (scope.joins && Object.keys(scope.joins).length === 0) delete scope.joins;
  scope.tokens = (scope.tokens ?? 0) - (taken.length - 1);
  return mergeLocal(taken);
}
