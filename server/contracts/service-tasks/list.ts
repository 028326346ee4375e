import type { Contract } from '../contract.ts';
import { serviceTask } from '../entities/flow-draft.ts';
import { list, shape } from '../schema.ts';

export const listServiceTasks = {
  id: 'serviceTasks.list',
  method: 'get',
  path: '/service-tasks',
  summary: { zh: '流程可以调用的服务', en: 'Services that flows may call' },
  permission: 'flows.read',
  responses: { 200: shape({ items: list(serviceTask) }) },
  errors: [],
} as const satisfies Contract;
