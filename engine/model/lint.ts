import type { Model } from '../kernel/types.ts';
import type { Problem } from './problems.ts';
import { fill } from './problems.ts';
import type { Registry } from './rule.ts';
import { rules } from './rules/index.ts';

/**
 * The publish rules: everything that would only show when a customer is waiting. A flow with an error here must not be
 * published. Codes: `rules/index.ts`, and those of `engine/expressions` for what is wrong inside an expression.
 */
export function lint(model: Model, registry: Registry): Problem[] {
  return rules.flatMap((rule) => rule.check(model, registry).map(({ element, form, values }) => {
    const label = model.nodes[element]?.label ?? model.flows[element]?.label ?? { zh: element };
    return { code: rule.code, element, severity: rule.severity, message: fill(rule.message, { element: label, ...values }), ...(form === undefined ? {} : { form }) };
  }));
}
