import { nodesOf } from '../graph.ts';
import type { Rule } from '../rule.ts';

export const conditionsPresent: Rule = {
  code: 'condition-missing', severity: 'error',
  message: { zh: '连线“{element}”需要一个条件，或设为默认路径。', en: 'The sequence flow "{element}" needs a condition, or must be the default path.' },
  check: (model) => nodesOf(model)
    .filter((node) => (node.type === 'exclusiveGateway' || node.type === 'inclusiveGateway') && node.outgoing.length > 1)
    .flatMap((node) => node.outgoing.filter((flow) => flow !== node.defaultFlow && !model.flows[flow]!.condition))
    .map((element) => ({ element })),
};
