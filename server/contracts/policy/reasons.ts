import type { Contract } from '../contract.ts';
import { reasonEntry } from '../entities/policy.ts';
import { code, list, oneOfWords, shape } from '../schema.ts';

export const listReasons = {
  id: 'policy.reasons',
  method: 'get',
  path: '/reasons',
  summary: { zh: '申请原因', en: 'Reasons' },
  permission: 'policy.read',
  query: shape({}, { type: code, group: oneOfWords('before_shipment', 'not_received', 'received', 'exchange') }),
  responses: { 200: shape({ items: list(reasonEntry) }) },
  errors: [],
} as const satisfies Contract;
