import type { Contract } from '../contract.ts';
import { orderDetail, orderNumber } from '../entities/order.ts';
import { shape } from '../schema.ts';

export const readOrder = {
  id: 'orders.read',
  method: 'get',
  path: '/orders/{number}',
  summary: { zh: '看订单', en: 'Read an order' },
  permission: 'orders.read',
  params: shape({ number: orderNumber }),
  responses: { 200: orderDetail },
  errors: [],
} as const satisfies Contract;
