import type { Model, Node } from '../../kernel/types.ts';
import { expressionsOf } from '../expressions-of.ts';
import { nodesOf } from '../graph.ts';
import type { Finding, Registry, Rule } from '../rule.ts';

/** Field permissions, `data.x` in outputs and `steps.x.y` anywhere name fields of forms. */
export const fieldsKnown: Rule = {
  code: 'field-unknown', severity: 'error',
  message: { zh: '“{element}”用到的字段“{field}”不在表单“{form}”里。', en: '"{element}" uses the field "{field}", which the form "{form}" does not have.' },
  check(model, registry) {
    const permissions = nodesOf(model).flatMap((node) => Object.keys(node.ext.fields ?? {}).flatMap((field) => missing(node.id, node, field, registry)));
    const read = expressionsOf(model).flatMap(({ element, text, owner, place }) =>
      (registry.expressions?.paths(text) ?? []).flatMap((path) => fieldsOf(path, model, place === 'output' ? owner : undefined))
        .flatMap(({ step, field }) => missing(element, step, field, registry)));
    return [...permissions, ...read];
  },
};

function fieldsOf(path: string[], model: Model, owner: Node | undefined): { step: Node; field: string }[] {
  const [first, second, third] = path;
  if (first === 'data' && second !== undefined && owner?.type === 'userTask') return [{ step: owner, field: second }];
  const step = first === 'steps' && second !== undefined ? model.nodes[second] : undefined;
  return step && third !== undefined && third !== 'outcome' ? [{ step, field: third }] : [];
}

/** Only where the step has a form that is known: results of services have no fixed fields. */
function missing(element: string, step: Node, field: string, { forms }: Registry): Finding[] {
  const { form } = step.ext;
  const fields = form === undefined ? undefined : forms?.[form];
  return fields && !fields.includes(field) ? [{ element, values: { field, form: form! } }] : [];
}
