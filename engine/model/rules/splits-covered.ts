import type { Flow, Model, Node } from '../../kernel/types.ts';
import { nodesOf } from '../graph.ts';
import { handledOutcomes, outcomesBefore } from '../outcomes.ts';
import type { Finding, Rule } from '../rule.ts';

export const splitsCovered: Rule = {
  code: 'split-open', severity: 'error',
  message: {
    zh: '“{element}”没有默认路径，条件也没有覆盖所有情况{missing}，工单可能无路可走。',
    en: '"{element}" has no default path and its conditions do not cover every case{missing}; a ticket could have nowhere to go.',
  },
  check: (model) => nodesOf(model).flatMap((node) => openCases(model, node)),
};

function openCases(model: Model, node: Node): Finding[] {
  const flows = node.outgoing.map((id) => model.flows[id]!);
  const gateway = node.type === 'exclusiveGateway' || node.type === 'inclusiveGateway';
  if (node.defaultFlow || flows.length === 0 || (gateway && flows.length === 1 && !flows[0]!.condition)) return [];
  if (!gateway && flows.some((flow) => !flow.condition)) return [];
  if (node.type === 'parallelGateway' || node.type === 'eventBasedGateway') return [];
  const conditions = flows.flatMap((flow) => flow.condition ?? []);
  if (opposites(conditions)) return [];
  const outcomes = outcomesBefore(model, node);
  const handled = handledOutcomes(conditions);
  const missing = outcomes.filter((code) => !handled.has(code));
  if (outcomes.length > 0 && missing.length === 0) return [];
  return [{ element: node.id, values: { missing: outcomes.length > 0 ? ` (${missing.join(', ')})` : '' } }];
}

/** `x` and `not(x)`, in whatever order. */
function opposites(conditions: string[]): boolean {
  const plain = new Set(conditions.map(squeeze));
  return conditions.some((condition) => plain.has(squeeze(`not(${condition})`)));
}

function squeeze(condition: Flow['condition'] & string): string {
  return condition.replace(/\s+/g, '');
}
