import type { Contract } from '../contract.ts';
import { orderNumber } from '../entities/order.ts';
import { reasonEntry } from '../entities/policy.ts';
import { code, list, shape, truth } from '../schema.ts';

/** With an order number: only those offered for that order now. */
export const listReasons = {
  id: 'policy.reasons',
  method: 'get',
  path: '/reasons',
  summary: { zh: '申请原因', en: 'Reasons' },
  permission: 'policy.read',
  query: shape({}, { type: code, orderNumber, received: truth }),
  responses: { 200: shape({ items: list(reasonEntry) }) },
  errors: [],
} as const satisfies Contract;
