import type { Contract } from '../contract.ts';
import { shape, uuid } from '../schema.ts';

export const removeView = {
  id: 'views.remove',
  method: 'delete',
  path: '/views/{id}',
  summary: { zh: '删除视图', en: 'Remove a saved view' },
  permission: 'tickets.read',
  params: shape({ id: uuid }),
  responses: { 204: null },
  errors: [],
} as const satisfies Contract;
