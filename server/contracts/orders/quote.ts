import type { Contract } from '../contract.ts';
import { quoteErrors } from '../application-errors.ts';
import { orderNumber } from '../entities/order.ts';
import { orderQuoteInput, quote } from '../entities/quote.ts';
import { shape } from '../schema.ts';

export const quoteOrder = {
  id: 'orders.quote',
  method: 'post',
  path: '/orders/{number}/quote',
  summary: { zh: '按订单试算', en: 'Quote for a mirrored order' },
  permission: 'quotes.make',
  params: shape({ number: orderNumber }),
  body: orderQuoteInput,
  responses: { 200: quote },
  errors: [...quoteErrors],
} as const satisfies Contract;
