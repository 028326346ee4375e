import type { Contract } from '../contract.ts';
import { orderDetail, orderNumber } from '../entities/order.ts';
import { shape } from '../schema.ts';

export const readBuyerOrder = {
  id: 'buyer.readOrder',
  method: 'get',
  path: '/buyer/orders/{number}',
  summary: { zh: '我的一张订单', en: 'One of my orders' },
  permission: 'buyer.read',
  params: shape({ number: orderNumber }),
  responses: { 200: orderDetail },
  errors: [],
} as const satisfies Contract;
