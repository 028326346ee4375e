import { nodesOf } from '../graph.ts';
import type { Rule } from '../rule.ts';

export const statusesKnown: Rule = {
  code: 'status-unknown', severity: 'error',
  message: { zh: '“{element}”的工单状态“{status}”不存在。', en: 'The ticket status "{status}" of "{element}" does not exist.' },
  check: (model, { statuses }) => nodesOf(model).flatMap((node) => {
    const { status } = node.ext;
    return status !== undefined && statuses && !statuses.includes(status) ? [{ element: node.id, values: { status } }] : [];
  }),
};
