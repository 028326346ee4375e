import type { Contract } from '../contract.ts';
import { quoteErrors } from '../application-errors.ts';
import { orderNumber } from '../entities/order.ts';
import { lineQuantity, quote } from '../entities/quote.ts';
import { amount, code, listOf, shape, truth } from '../schema.ts';

export const quoteForBuyer = {
  id: 'buyer.quote',
  method: 'post',
  path: '/buyer/quotes',
  summary: { zh: '试算退款', en: 'What would I get back' },
  permission: 'buyer.read',
  body: shape({ orderNumber, type: code, lines: listOf(lineQuantity, 1, 200) }, { received: truth, amount }),
  responses: { 200: quote },
  errors: [...quoteErrors],
} as const satisfies Contract;
