import type { Contract } from '../contract.ts';
import { savedView } from '../entities/saved-view.ts';
import { list, shape } from '../schema.ts';

export const listViews = {
  id: 'views.list',
  method: 'get',
  path: '/views',
  summary: { zh: '保存的视图', en: 'List saved views' },
  note: { zh: '自己的，和同店共享的。', en: 'One\'s own, and those shared in the shop.' },
  permission: 'tickets.read',
  responses: { 200: shape({ items: list(savedView) }) },
  errors: [],
} as const satisfies Contract;
