import type { Contract } from '../contract.ts';

export const closeSession = {
  id: 'sessions.close',
  method: 'delete',
  path: '/session',
  summary: { zh: '退出', en: 'Sign out' },
  permission: 'public',
  responses: { 204: null },
  errors: [],
} as const satisfies Contract;
