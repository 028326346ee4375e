import { nodesOf } from '../graph.ts';
import type { Rule } from '../rule.ts';

const lacks = { zh: '缺少输入', en: 'lacks the input' };
const hasNo = { zh: '没有输入', en: 'has no input' };

export const serviceInputs: Rule = {
  code: 'service-input', severity: 'error',
  message: { zh: '“{element}”的服务{what}“{input}”。', en: 'The service of "{element}" {what} "{input}".' },
  check(model, { services }) {
    return nodesOf(model).flatMap((node) => {
      const service = node.ext.service === undefined ? undefined : services?.[node.ext.service];
      if (!service?.input) return [];
      const { required = [], properties, additionalProperties } = service.input;
      const given = (node.ext.inputs ?? []).map(({ name }) => name);
      return [
        ...required.filter((input) => !given.includes(input)).map((input) => ({ element: node.id, values: { input, what: lacks } })),
        ...given.filter((input) => additionalProperties === false && properties && !Object.hasOwn(properties, input)).map((input) => ({ element: node.id, values: { input, what: hasNo } })),
      ];
    });
  },
};
