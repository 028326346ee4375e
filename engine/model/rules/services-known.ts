import { nodesOf } from '../graph.ts';
import type { Rule } from '../rule.ts';

export const servicesKnown: Rule = {
  code: 'service-unknown', severity: 'error',
  message: { zh: '“{element}”的服务“{service}”不存在，请在列表中选择。', en: 'The service "{service}" of "{element}" does not exist; choose one from the list.' },
  check(model, { services }) {
    return nodesOf(model).flatMap((node) => {
      const { service } = node.ext;
      const needed = node.type === 'serviceTask' || (node.type === 'sendTask' && !node.event);
      const known = service !== undefined && (!services || Object.hasOwn(services, service));
      return (service !== undefined || needed) && !known ? [{ element: node.id, values: { service: service ?? '' } }] : [];
    });
  },
};
