import type { Contract } from '../contract.ts';
import { orderNumber } from '../entities/order.ts';
import { lineQuantity, quote } from '../entities/quote.ts';
import { code, listOf, shape, truth } from '../schema.ts';

export const quoteForBuyer = {
  id: 'buyer.quote',
  method: 'post',
  path: '/buyer/quotes',
  summary: { zh: '试算退款', en: 'What would I get back' },
  permission: 'buyer.read',
  body: shape({ orderNumber, type: code, lines: listOf(lineQuantity, 1, 500) }, { received: truth }),
  responses: { 200: quote },
  errors: ['not_eligible', 'amount_above_maximum'],
} as const satisfies Contract;
