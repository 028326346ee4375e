import { nodesOf, reachable as reachableFrom } from '../graph.ts';
import type { Rule } from '../rule.ts';

export const reachable: Rule = {
  code: 'unreachable', severity: 'error',
  message: { zh: '“{element}”永远走不到，请连上或删除。', en: '"{element}" can never be reached; connect or delete it.' },
  check(model) {
    const seen = reachableFrom(model);
    return nodesOf(model).filter((node) => !seen.has(node.id)).map((node) => ({ element: node.id }));
  },
};
