import { nodesOf } from '../graph.ts';
import type { Rule } from '../rule.ts';

export const calledFlowsKnown: Rule = {
  code: 'flow-unknown', severity: 'error',
  message: { zh: '“{element}”调用的流程“{flow}”不存在或还没有发布。', en: 'The flow "{flow}" that "{element}" calls does not exist or is not published.' },
  check: (model, { flows }) => nodesOf(model).flatMap((node) =>
    (node.called !== undefined && flows && !flows.includes(node.called) ? [{ element: node.id, values: { flow: node.called } }] : [])),
};
