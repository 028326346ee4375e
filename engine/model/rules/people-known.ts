import { nodesOf } from '../graph.ts';
import type { Rule } from '../rule.ts';

export const peopleKnown: Rule = {
  code: 'people-unknown', severity: 'error',
  message: { zh: '“{element}”用到的{kind}“{code}”不存在。', en: '"{element}" names the {kind} "{code}", which does not exist.' },
  check(model, { roles, groups }) {
    return nodesOf(model).flatMap((node) => {
      const { people, outcomes } = node.ext;
      const usedRoles = [...(people?.roles ?? []), ...(outcomes ?? []).flatMap((outcome) => outcome.roles ?? [])];
      const sameAs = people?.sameAs;
      return [
        ...usedRoles.filter((code) => roles && !roles.includes(code)).map((code) => ({ element: node.id, values: { kind: { zh: '角色', en: 'role' }, code } })),
        ...(people?.groups ?? []).filter((code) => groups && !groups.includes(code)).map((code) => ({ element: node.id, values: { kind: { zh: '小组', en: 'group' }, code } })),
        ...(sameAs && model.nodes[sameAs]?.type !== 'userTask' ? [{ element: node.id, values: { kind: { zh: '人工步骤', en: 'user step' }, code: sameAs } }] : []),
      ];
    });
  },
};
