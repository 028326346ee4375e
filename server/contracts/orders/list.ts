import type { Contract } from '../contract.ts';
import { orderStatus, orderSummary } from '../entities/order.ts';
import { pageOf, paging, shape } from '../schema.ts';

export const listOrders = {
  id: 'orders.list',
  method: 'get',
  path: '/orders',
  summary: { zh: '查订单', en: 'List orders' },
  permission: 'orders.read',
  query: shape({}, { q: { type: 'string', maxLength: 100 }, status: orderStatus, ...paging }),
  responses: { 200: pageOf(orderSummary) },
  errors: ['bad_cursor'],
} as const satisfies Contract;
