import type { Contract } from '../contract.ts';
import { count, label, list, shape, text } from '../schema.ts';

export const listFlowTemplates = {
  id: 'flows.templates',
  method: 'get',
  path: '/flow-templates',
  summary: { zh: '流程模板', en: 'Templates of flows' },
  note: { zh: '用 `POST /flows` 的 `template` 从模板开始一份草稿。', en: '`template` of `POST /flows` begins a draft with one.' },
  permission: 'flows.read',
  responses: { 200: shape({ items: list(shape({ key: text, label, description: label, steps: count })) }) },
  errors: [],
} as const satisfies Contract;
