import { nodesOf, successors } from '../graph.ts';
import type { Rule } from '../rule.ts';

/** BPMN 2.0.2, 10.6.6. */
export const eventGateways: Rule = {
  code: 'event-gateway-target', severity: 'error',
  message: { zh: '事件判断“{element}”后面只能是等待事件或接收步骤，且至少两个。', en: 'The event gateway "{element}" must lead to at least two catch events or receive tasks, and to nothing else.' },
  check: (model) => nodesOf(model)
    .filter((node) => node.type === 'eventBasedGateway')
    .filter((node) => { const next = successors(model, node); return next.length < 2 || next.some(({ type }) => type !== 'catchEvent' && type !== 'receiveTask'); })
    .map((node) => ({ element: node.id })),
};
