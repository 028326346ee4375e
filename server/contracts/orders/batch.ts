import type { Contract } from '../contract.ts';
import { numberedOrder, orderReceipt } from '../entities/order.ts';
import { list, listOf, shape } from '../schema.ts';

export const batchOrders = {
  id: 'orders.batch',
  method: 'post',
  path: '/orders/batch',
  summary: { zh: '批量写入订单', en: 'Upsert many orders' },
  note: {
    zh: '要么全部写入，要么全不写入：一张有误就拒绝整批，errors 指出位置。',
    en: 'All or none: one order that is not valid refuses the batch, and errors names its place.',
  },
  permission: 'orders.write',
  body: shape({ orders: listOf(numberedOrder, 1, 200) }),
  idempotent: true,
  responses: { 200: shape({ items: list(orderReceipt) }) },
  errors: ['order_invalid'],
} as const satisfies Contract;
