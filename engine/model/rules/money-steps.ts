import type { Model, Node } from '../../kernel/types.ts';
import { nodesOf } from '../graph.ts';
import type { Rule } from '../rule.ts';

/** A failure without a code becomes an incident, which a person sees; one with a code would end there too if nothing caught it. */
export const moneySteps: Rule = {
  code: 'money-without-failure-path', severity: 'error',
  message: {
    zh: '“{element}”会动钱，可能以“{error}”失败，必须有出错时的去向（错误边界事件）。',
    en: '"{element}" moves money and may fail with "{error}"; it needs a path for that (an error boundary event).',
  },
  check(model, { services }) {
    return nodesOf(model).flatMap((node) => {
      const service = node.ext.service === undefined ? undefined : services?.[node.ext.service];
      if (!service?.movesMoney) return [];
      const open = (service.errors ?? []).filter((error) => !isCaught(model, node, error));
      return open.length > 0 ? [{ element: node.id, values: { error: open.join(', ') } }] : [];
    });
  },
};

function isCaught(model: Model, node: Node, error: string): boolean {
  return (node.boundary ?? []).map((id) => model.nodes[id]!).some(({ event, outgoing }) =>
    event?.kind === 'error' && (event.code === undefined || event.code === error) && outgoing.length > 0);
}
