import type { Contract } from '../contract.ts';
import { count, listOf, shape, uuid } from '../schema.ts';

export const readNotices = {
  id: 'notices.read',
  method: 'post',
  path: '/notices/read',
  summary: { zh: '通知标为已读', en: 'Mark notices as read' },
  note: { zh: '不给 `ids` 就是全部。只动自己的。', en: 'All of them without `ids`. Only one\'s own.' },
  permission: 'session.read',
  body: shape({}, { ids: listOf(uuid, 1, 100) }),
  responses: { 200: shape({ unread: count }) },
  errors: [],
} as const satisfies Contract;
