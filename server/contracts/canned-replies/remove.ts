import type { Contract } from '../contract.ts';
import { shape, uuid } from '../schema.ts';

export const removeCannedReply = {
  id: 'cannedReplies.remove',
  method: 'delete',
  path: '/canned-replies/{id}',
  summary: { zh: '删除话术', en: 'Remove a canned reply' },
  permission: 'desk.manage',
  params: shape({ id: uuid }),
  responses: { 204: null },
  errors: [],
} as const satisfies Contract;
