import type { Contract } from '../contract.ts';
import { numberedOrder, orderReceipt } from '../entities/order.ts';
import { list, listOf, shape } from '../schema.ts';

/** All or none: one order that is not valid refuses the batch, and errors names its place. */
export const batchOrders = {
  id: 'orders.batch',
  method: 'post',
  path: '/orders/batch',
  summary: { zh: '批量写入订单', en: 'Upsert many orders' },
  permission: 'orders.write',
  body: shape({ orders: listOf(numberedOrder, 1, 200) }),
  idempotent: true,
  responses: { 200: shape({ items: list(orderReceipt) }) },
  errors: ['order_invalid'],
} as const satisfies Contract;
