import type { Contract } from '../contract.ts';
import { quoteErrors } from '../application-errors.ts';
import { quote, quoteInput } from '../entities/quote.ts';

export const makeQuote = {
  id: 'quotes.make',
  method: 'post',
  path: '/quotes',
  summary: { zh: '按给定订单试算', en: 'Quote for an order that comes with the request' },
  note: { zh: '只计算，不保存，也不占用金额。', en: 'Pure calculation: nothing is stored or reserved.' },
  permission: 'quotes.make',
  body: quoteInput,
  responses: { 200: quote },
  errors: [...quoteErrors],
} as const satisfies Contract;
