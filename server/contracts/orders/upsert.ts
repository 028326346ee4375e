import type { Contract } from '../contract.ts';
import { orderInput, orderNumber, orderReceipt } from '../entities/order.ts';
import { shape } from '../schema.ts';

export const upsertOrder = {
  id: 'orders.upsert',
  method: 'put',
  path: '/orders/{number}',
  summary: { zh: '写入订单', en: 'Create or update an order' },
  note: { zh: '幂等：同样的订单再写一次不会改变什么。', en: 'Idempotent: the same order again changes nothing.' },
  permission: 'orders.write',
  params: shape({ number: orderNumber }),
  body: orderInput,
  responses: { 200: orderReceipt, 201: orderReceipt },
  errors: ['order_invalid', 'order_number_mismatch'],
} as const satisfies Contract;
