import type { Label, Model, Node } from '../../kernel/types.ts';
import { expressionsOf, type Setting } from '../expressions-of.ts';
import { nodesOf } from '../graph.ts';
import type { Finding, Registry, Rule } from '../rule.ts';

/** What people call the settings in which a field can be named. */
const settings: Readonly<Record<Setting | 'access', Label>> = {
  condition: { zh: '条件', en: 'condition' }, timer: { zh: '定时', en: 'timer' }, event: { zh: '消息对应', en: 'message key' }, loop: { zh: '重复设置', en: 'loop' }, script: { zh: '计算', en: 'computation' },
  people: { zh: '处理人', en: 'choice of people' }, clock: { zh: '时限', en: 'deadline' }, input: { zh: '带进来的数据', en: 'input' }, output: { zh: '存成的数据', en: 'output' }, access: { zh: '字段权限', en: 'field permission' },
};

/** Field permissions, `data.x` in outputs, `steps.x.y` anywhere, and decision tables that are asked, name fields of forms: each must still be there. */
export const fieldsKnown: Rule = {
  code: 'field-unknown', severity: 'error',
  message: {
    zh: '“{element}”的{setting}要用“{step}”填的字段“{field}”，表单“{form}”里没有它了。加回这个字段，或改这里。',
    en: 'The {setting} of "{element}" uses the field "{field}" that is filled at "{step}"; the form "{form}" no longer has it. Put the field back, or change this.',
  },
  check(model, registry) {
    const paths = (text: string): string[][] => registry.expressions?.paths(text) ?? [];
    const permissions = nodesOf(model).flatMap((node) => Object.keys(node.ext.fields ?? {}).flatMap((field) => missing(node.id, settings.access, { step: node, field }, registry)));
    const read = expressionsOf(model).flatMap(({ element, text, owner, place, setting }) =>
      paths(text).flatMap((path) => fieldsOf(path, model, place === 'output' ? owner : undefined)).flatMap((field) => missing(element, settings[setting], field, registry)));
    const asked = nodesOf(model).flatMap(({ id, ext }) => {
      const table = registry.tables?.[ext.decision ?? ''];
      const name: Label = { zh: `决策表“${table?.label.zh}”`, en: `decision table "${table?.label.en ?? table?.label.zh}"` };
      return (table?.inputs ?? []).flatMap(paths).flatMap((path) => fieldsOf(path, model, undefined)).flatMap((field) => missing(id, name, field, registry));
    });
    return [...permissions, ...read, ...asked];
  },
};

interface Named { step: Node; field: string }

function fieldsOf(path: string[], model: Model, owner: Node | undefined): Named[] {
  const [first, second, third] = path;
  if (first === 'data' && second !== undefined && owner?.type === 'userTask') return [{ step: owner, field: second }];
  const step = first === 'steps' && second !== undefined ? model.nodes[second] : undefined;
  return step && third !== undefined && third !== 'outcome' ? [{ step, field: third }] : [];
}

/** Only where the step has a form that is known: results of services have no fixed fields. */
function missing(element: string, setting: Label, { step, field }: Named, { forms, formTitles }: Registry): Finding[] {
  const { form } = step.ext;
  const fields = form === undefined ? undefined : forms?.[form];
  if (form === undefined || !fields || fields.includes(field)) return [];
  return [{ element, form, values: { setting, field, step: step.label ?? { zh: step.id }, form: formTitles?.[form] ?? form } }];
}
