import type { Contract } from '../contract.ts';
import { lineEntry, orderNumber, orderStatus } from '../entities/order.ts';
import { list, shape, truth } from '../schema.ts';

export const readOrderEntries = {
  id: 'orders.entries',
  method: 'get',
  path: '/orders/{number}/entries',
  summary: { zh: '订单各行的售后入口', en: 'After-sale entry of every line' },
  note: {
    zh: '给商城自己的订单页用：按钮写什么、买家现在能申请哪几种。有工单未结束时 `receiptPaused` 为真，自动收货停住。',
    en: 'For the shop\'s own order pages: what the button says and what the buyer may apply for. While a ticket is open `receiptPaused` is true and automatic receipt stands still.',
  },
  permission: 'orders.read',
  params: shape({ number: orderNumber }),
  responses: { 200: shape({ number: orderNumber, status: orderStatus, receiptPaused: truth, entries: list(lineEntry) }) },
  errors: [],
} as const satisfies Contract;
