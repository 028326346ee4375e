import { nodesIn } from '../graph.ts';
import type { Rule } from '../rule.ts';

export const hasStart: Rule = {
  code: 'start-missing', severity: 'error',
  message: { zh: '流程需要一个开始事件。', en: 'The flow needs a start event.' },
  check: (model) => (nodesIn(model, model.key).some((node) => node.type === 'startEvent') ? [] : [{ element: model.key }]),
};
