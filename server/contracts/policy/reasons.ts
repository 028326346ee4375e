import type { Contract } from '../contract.ts';
import { orderNumber } from '../entities/order.ts';
import { reasonEntry } from '../entities/policy.ts';
import { code, list, shape, truth } from '../schema.ts';

export const listReasons = {
  id: 'policy.reasons',
  method: 'get',
  path: '/reasons',
  summary: { zh: '申请原因', en: 'Reasons' },
  note: { zh: '给了订单号：只列这张订单现在可选的。', en: 'With an order number: only those offered for that order now.' },
  permission: 'policy.read',
  query: shape({}, { type: code, orderNumber, received: truth }),
  responses: { 200: shape({ items: list(reasonEntry) }) },
  errors: [],
} as const satisfies Contract;
