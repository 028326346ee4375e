import type { Contract } from '../contract.ts';
import { rating, ratingBody } from '../entities/rating.ts';
import { shape } from '../schema.ts';

export const rateTicket = {
  id: 'buyer.rate',
  method: 'post',
  path: '/buyer/tickets/{number}/rating',
  summary: { zh: '评价', en: 'Rate how it was handled' },
  note: { zh: '工单结束后 30 天内，一张工单一次。', en: 'Once for each ticket, within 30 days after it ended.' },
  permission: 'buyer.apply',
  params: shape({ number: { type: 'string', minLength: 1, maxLength: 64 } }),
  body: ratingBody,
  idempotent: true,
  responses: { 201: rating },
  errors: ['cannot_rate'],
} as const satisfies Contract;
