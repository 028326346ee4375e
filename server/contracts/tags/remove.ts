import type { Contract } from '../contract.ts';
import { shape } from '../schema.ts';

export const removeTag = {
  id: 'tags.remove',
  method: 'delete',
  path: '/tags/{name}',
  summary: { zh: '不再提供这个标签', en: 'Offer a tag no more' },
  note: { zh: '已有这个标签的工单不变。', en: 'Tickets that carry it keep it.' },
  permission: 'desk.manage',
  params: shape({ name: { type: 'string', minLength: 1, maxLength: 30 } }),
  responses: { 204: null },
  errors: [],
} as const satisfies Contract;
