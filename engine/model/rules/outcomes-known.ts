import { nodesOf } from '../graph.ts';
import { mentionedOutcomes, outcomesBefore } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

export const outcomesKnown: Rule = {
  code: 'outcome-unknown', severity: 'error',
  message: { zh: '“{element}”用到的结果“{outcome}”不存在，可选：{known}。', en: '"{element}" uses the outcome "{outcome}", which does not exist; there are: {known}.' },
  check(model) {
    const conditions = Object.values(model.flows).flatMap((flow) => {
      const known = outcomesBefore(model, model.nodes[flow.source]!);
      if (!flow.condition || known.length === 0) return [];
      return [...new Set(mentionedOutcomes(flow.condition))].filter((outcome) => !known.includes(outcome))
        .map((outcome) => ({ element: flow.id, values: { outcome, known: known.join(', ') } }));
    });
    const clocks = nodesOf(model).flatMap((node) => {
      const outcome = node.ext.clock?.outcome;
      const known = node.ext.outcomes?.map(({ code }) => code) ?? [];
      return outcome && !known.includes(outcome) ? [{ element: node.id, values: { outcome, known: known.join(', ') || '—' } }] : [];
    });
    return [...conditions, ...clocks];
  },
};
