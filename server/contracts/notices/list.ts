import type { Contract } from '../contract.ts';
import { notice } from '../entities/notice.ts';
import { count, list, nullable, paging, shape } from '../schema.ts';

export const listNotices = {
  id: 'notices.list',
  method: 'get',
  path: '/notices',
  summary: { zh: '我的通知', en: 'One\'s own notices' },
  note: { zh: '新的在前。`unread`：没读的条数，最多数到 100。', en: 'Newest first. `unread` counts up to 100.' },
  permission: 'session.read',
  query: shape({}, paging),
  responses: { 200: shape({ items: list(notice), nextCursor: nullable({ type: 'string' }), unread: count }) },
  errors: ['bad_cursor'],
} as const satisfies Contract;
