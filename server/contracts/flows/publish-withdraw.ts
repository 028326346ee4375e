import type { Contract } from '../contract.ts';
import { publishRequest } from '../entities/publishing.ts';
import { shape, uuid } from '../schema.ts';

export const withdrawPublish = {
  id: 'flows.withdrawPublish',
  method: 'post',
  path: '/publish-requests/{id}/withdraw',
  summary: { zh: '撤回发布申请', en: 'Withdraw a publication' },
  note: { zh: '也用来取消定时发布。', en: 'Cancels a publication at a time too.' },
  permission: 'flows.publish',
  params: shape({ id: uuid }),
  responses: { 200: publishRequest },
  errors: ['request_over'],
} as const satisfies Contract;
