import type { Contract } from '../contract.ts';
import { orderNumber } from '../entities/order.ts';
import { instant, shape, text } from '../schema.ts';

export const linkBuyer = {
  id: 'orders.link',
  method: 'post',
  path: '/orders/{number}/buyer-link',
  summary: { zh: '生成买家链接', en: 'Make a signed link for the buyer' },
  note: { zh: '持有链接的人在 `expiresAt` 之前可以看这张订单和它的工单。', en: 'Whoever holds the link sees this order and its tickets until `expiresAt`.' },
  permission: 'orders.link',
  params: shape({ number: orderNumber }),
  body: shape({}, { days: { type: 'integer', minimum: 1, maximum: 90, default: 30 } }),
  responses: { 201: shape({ token: text, url: text, expiresAt: instant }) },
  errors: [],
} as const satisfies Contract;
