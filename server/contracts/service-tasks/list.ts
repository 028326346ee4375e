import type { Contract } from '../contract.ts';
import { serviceTask } from '../entities/flow-draft.ts';
import { label, list, shape } from '../schema.ts';

export const listServiceTasks = {
  id: 'serviceTasks.list',
  method: 'get',
  path: '/service-tasks',
  summary: { zh: '流程可以调用的服务', en: 'Services that flows may call' },
  note: { zh: '`notices`：`notify` 的每个模板对买家说的话。', en: '`notices`: what each template of `notify` tells the buyer.' },
  permission: 'flows.read',
  responses: { 200: shape({ items: list(serviceTask), notices: { type: 'object', additionalProperties: label } }) },
  errors: [],
} as const satisfies Contract;
