import type { Contract } from '../contract.ts';
import { publishRequest } from '../entities/publishing.ts';
import { line, shape, uuid } from '../schema.ts';

export const refusePublish = {
  id: 'flows.refusePublish',
  method: 'post',
  path: '/publish-requests/{id}/refuse',
  summary: { zh: '退回发布申请', en: 'Refuse a publication' },
  permission: 'flows.publish',
  params: shape({ id: uuid }),
  body: shape({ reason: line }),
  responses: { 200: publishRequest },
  errors: ['request_over'],
} as const satisfies Contract;
