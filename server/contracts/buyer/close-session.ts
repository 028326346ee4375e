import type { Contract } from '../contract.ts';

export const closeBuyerSession = {
  id: 'buyer.closeSession',
  method: 'delete',
  path: '/buyer/session',
  summary: { zh: '买家退出', en: 'Leave the buyer pages' },
  permission: 'public',
  responses: { 204: null },
  errors: [],
} as const satisfies Contract;
