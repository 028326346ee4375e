import type { Contract } from '../contract.ts';
import { reasonEntry } from '../entities/policy.ts';
import { code, list, oneOfWords, shape } from '../schema.ts';

export const listBuyerReasons = {
  id: 'buyer.listReasons',
  method: 'get',
  path: '/buyer/reasons',
  summary: { zh: '可选原因', en: 'Reasons to choose from' },
  permission: 'buyer.read',
  query: shape({}, { type: code, group: oneOfWords('before_shipment', 'not_received', 'received', 'exchange') }),
  responses: { 200: shape({ items: list(reasonEntry) }) },
  errors: [],
} as const satisfies Contract;
