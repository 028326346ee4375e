import type { Contract } from '../contract.ts';
import { savedView, savedViewBody } from '../entities/saved-view.ts';
import { shape, uuid } from '../schema.ts';

export const saveView = {
  id: 'views.save',
  method: 'put',
  path: '/views/{id}',
  summary: { zh: '保存视图', en: 'Make or change a saved view' },
  note: { zh: '`id` 由调用方取一个新的 UUID。共享要有 `desk.manage` 权限；别人的视图不能改。', en: 'The caller picks `id`, a fresh UUID. Sharing needs `desk.manage`; nobody changes another person\'s view.' },
  permission: 'tickets.read',
  params: shape({ id: uuid }),
  body: savedViewBody,
  responses: { 200: savedView },
  errors: ['too_many_views'],
} as const satisfies Contract;
