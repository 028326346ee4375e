import type { Contract } from '../contract.ts';
import { flowDetail } from '../entities/flow.ts';
import { shape } from '../schema.ts';

export const readFlow = {
  id: 'flows.read',
  method: 'get',
  path: '/flows/{key}',
  summary: { zh: '看流程', en: 'Read a flow' },
  permission: 'flows.read',
  params: shape({ key: { type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 } }),
  responses: { 200: flowDetail },
  errors: [],
} as const satisfies Contract;
