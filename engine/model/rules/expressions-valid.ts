import { expressionsOf } from '../expressions-of.ts';
import type { Rule } from '../rule.ts';

export const expressionsValid: Rule = {
  code: 'expression-invalid', severity: 'error',
  message: { zh: '“{element}”的表达式 {text} 不能用：{why}', en: 'The expression {text} of "{element}" cannot be used: {why}' },
  check: (model, { expressions }) => expressionsOf(model).flatMap(({ element, text }) =>
    (expressions?.check(text) ?? []).map(({ message }) => ({ element, values: { text, why: message } }))),
};
