import type { Model, Node } from '../kernel/types.ts';

/** Outcome codes that `outcome` may hold at a split: of the step right before it, or of the step itself. */
export function outcomesBefore(model: Model, node: Node): string[] {
  if (node.type === 'userTask') return (node.ext.outcomes ?? []).map(({ code }) => code);
  if (node.type !== 'exclusiveGateway' && node.type !== 'inclusiveGateway') return [];
  const sources = node.incoming.map((flow) => model.nodes[model.flows[flow]!.source]!);
  // Conditions on the way would have taken some outcomes out already.
  if (sources.length === 0 || sources.some((source) => source.type !== 'userTask' || source.outgoing.length !== 1)) return [];
  return [...new Set(sources.flatMap((source) => (source.ext.outcomes ?? []).map(({ code }) => code)))];
}

const equality = /^outcome\s*=\s*"([^"]*)"$/;
const membership = /^outcome\s+in\s*[[(]((?:\s*"[^"]*"\s*,?)+)[\])]$/;

/** Outcomes that conditions let pass whatever else holds: `outcome = "a"`, `outcome in ("a", "b")`, joined by `or`. */
export function handledOutcomes(conditions: string[]): Set<string> {
  const handled = new Set<string>();
  for (const condition of conditions) {
    for (const part of condition.split(/\s+or\s+/)) {
      const text = part.trim().replace(/^\((.*)\)$/, '$1').trim();
      const one = equality.exec(text)?.[1];
      if (one !== undefined) handled.add(one);
      for (const [, code] of (membership.exec(text)?.[1] ?? '').matchAll(/"([^"]*)"/g)) handled.add(code!);
    }
  }
  return handled;
}

/** Outcomes that a condition compares with, however it goes on. */
export function mentionedOutcomes(condition: string): string[] {
  return [...condition.matchAll(/\boutcome\s*!?=\s*"([^"]*)"/g)].map(([, code]) => code!).concat([...handledOutcomes([condition])]);
}
