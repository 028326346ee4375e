import type { Contract } from '../contract.ts';
import { publishRequest } from '../entities/publishing.ts';
import { shape, uuid } from '../schema.ts';

export const approvePublish = {
  id: 'flows.approvePublish',
  method: 'post',
  path: '/publish-requests/{id}/approve',
  summary: { zh: '批准发布', en: 'Approve a publication' },
  note: { zh: '申请人自己不能批准，密钥也不能。批准后马上发布，或等到定好的时间。', en: 'Not by whoever asked, nor by an API key. It is published at once, or at the time that was set.' },
  permission: 'flows.publish',
  params: shape({ id: uuid }),
  responses: { 200: publishRequest },
  errors: ['own_request', 'request_over', 'flow_invalid', 'scenarios_failed', 'draft_changed', 'newer_version'],
} as const satisfies Contract;
