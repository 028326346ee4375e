import type { Label, Program } from '../../../engine/kernel/types.ts';
import type { Evaluation, Moment } from './replay.ts';

/** A condition that decided about a way, with what it saw. */
export interface Decided extends Evaluation {
  at: string;
  /** Flow, and the gateway or step in it. */
  model: string;
  source: string;
  /** The gateway or step in front of it. */
  from: Label;
  /** What the way is called, or where it leads. */
  to: Label;
  /** A condition holds only when it is exactly true. */
  holds: boolean;
}

interface Way { model: string; source: string; from: Label; to: Label }

/** The conditions of sequence flows that were looked at, oldest first. */
export function conditionsOf(program: Program, moments: readonly Moment[]): Decided[] {
  const ways = waysOf(program);
  return moments.flatMap(({ at, evaluations }) => evaluations.flatMap((evaluation) => {
    const way = ways.get(evaluation.expression);
    return way ? [{ ...evaluation, ...way, at, holds: evaluation.value === true }] : [];
  }));
}

/** By the condition's text, as the kernel passes it on. Ways with the same condition are told by the first. */
function waysOf({ root, called }: Program): Map<string, Way> {
  const ways = new Map<string, Way>();
  for (const { key, nodes, flows } of [root, ...Object.values(called)]) {
    for (const { condition, source, target, label } of Object.values(flows)) {
      if (condition === undefined || ways.has(condition)) continue;
      ways.set(condition, { model: key, source, from: nodes[source]?.label ?? { zh: source }, to: label ?? nodes[target]?.label ?? { zh: target } });
    }
  }
  return ways;
}
