import type { Contract } from '../contract.ts';
import { orderSummary } from '../entities/order.ts';
import { pageOf, paging, shape } from '../schema.ts';

export const listBuyerOrders = {
  id: 'buyer.listOrders',
  method: 'get',
  path: '/buyer/orders',
  summary: { zh: '我的订单', en: 'My orders' },
  permission: 'buyer.read',
  query: shape({}, paging),
  responses: { 200: pageOf(orderSummary) },
  errors: ['bad_cursor'],
} as const satisfies Contract;
