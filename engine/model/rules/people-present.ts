import { nodesOf } from '../graph.ts';
import type { Rule } from '../rule.ts';

export const peoplePresent: Rule = {
  code: 'people-missing', severity: 'error',
  message: { zh: '“{element}”没有设置处理人，工单到这里没有人能处理。', en: 'Nobody may work "{element}"; choose roles, groups or a person.' },
  check: (model) => nodesOf(model)
    .filter((node) => node.type === 'userTask')
    .filter(({ ext: { people } }) => !people?.roles?.length && !people?.groups?.length && !people?.expression && !people?.sameAs)
    .map((node) => ({ element: node.id })),
};
