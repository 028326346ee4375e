import { nodesOf } from '../graph.ts';
import type { Rule } from '../rule.ts';

export const formsKnown: Rule = {
  code: 'form-unknown', severity: 'error',
  message: { zh: '“{element}”的表单“{form}”不存在。', en: 'The form "{form}" of "{element}" does not exist.' },
  check: (model, { forms }) => nodesOf(model).flatMap((node) => {
    const { form } = node.ext;
    return form !== undefined && forms && !Object.hasOwn(forms, form) ? [{ element: node.id, values: { form } }] : [];
  }),
};
