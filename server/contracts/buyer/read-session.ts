import type { Contract } from '../contract.ts';
import { buyerSession } from '../entities/people.ts';

export const readBuyerSession = {
  id: 'buyer.readSession',
  method: 'get',
  path: '/buyer/session',
  summary: { zh: '买家是谁', en: 'Which buyer is here' },
  permission: 'buyer.read',
  responses: { 200: buyerSession },
  errors: [],
} as const satisfies Contract;
