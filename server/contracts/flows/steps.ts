import type { Contract } from '../contract.ts';
import { label, list, shape, text } from '../schema.ts';

export const listFlowSteps = {
  id: 'flows.steps',
  method: 'get',
  path: '/flow-steps',
  summary: { zh: '各流程的步骤和结果', en: 'Steps and outcomes of all flows' },
  note: {
    zh: '在用版本里由人办的步骤。几个流程里编号相同的步骤是一项，`labels` 是它的各个名称，`flows` 是哪些流程；结果同样按代码合并。',
    en: 'Steps that people do, of the live versions. Steps of several flows with one id are one item: `labels` are its names, `flows` which flows; outcomes are joined by their codes likewise.',
  },
  permission: 'flows.read',
  responses: { 200: shape({ items: list(shape({ element: text, labels: list(label), flows: list(text), outcomes: list(shape({ code: text, labels: list(label) })) })) }) },
  errors: [],
} as const satisfies Contract;
