import type { NodeExtension, NodeType } from '../../kernel/types.ts';
import { nodesOf } from '../graph.ts';
import type { Rule } from '../rule.ts';

const service: NodeType[] = ['serviceTask', 'sendTask', 'businessRuleTask'];
const activities: NodeType[] = [...service, 'userTask', 'receiveTask', 'scriptTask', 'callActivity'];

/** Which steps read a setting; those that are not listed are read everywhere. */
const readers: Partial<Record<keyof NodeExtension, NodeType[]>> = {
  people: ['userTask'], form: ['userTask', 'startEvent'], outcomes: ['userTask'], fields: ['userTask', 'startEvent'], clock: ['userTask', 'receiveTask'],
  service, retry: service, decision: ['businessRuleTask', 'userTask'], binding: ['callActivity'], keep: ['throwEvent', 'endEvent', 'sendTask'],
  inputs: [...activities, 'throwEvent', 'endEvent', 'subProcess', 'transaction', 'adHocSubProcess'],
};

export const settingsUsed: Rule = {
  code: 'setting-unused', severity: 'warning',
  message: { zh: '“{element}”的设置“{setting}”在这种步骤上不起作用。', en: 'The setting "{setting}" of "{element}" has no effect on this kind of step.' },
  check: (model) => nodesOf(model).flatMap((node) => (Object.keys(node.ext) as (keyof NodeExtension)[])
    .filter((setting) => readers[setting] && !readers[setting].includes(node.type))
    .map((setting) => ({ element: node.id, values: { setting } }))),
};
