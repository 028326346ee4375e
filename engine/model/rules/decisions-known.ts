import { nodesOf } from '../graph.ts';
import type { Rule } from '../rule.ts';

export const decisionsKnown: Rule = {
  code: 'decision-unknown', severity: 'error',
  message: { zh: '“{element}”的决策表“{decision}”不存在。', en: 'The decision "{decision}" of "{element}" does not exist.' },
  check: (model, { decisions }) => nodesOf(model).flatMap((node) => {
    const { decision } = node.ext;
    return decision !== undefined && decisions && !decisions.includes(decision) ? [{ element: node.id, values: { decision } }] : [];
  }),
};
