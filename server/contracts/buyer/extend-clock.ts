import type { Contract } from '../contract.ts';
import { ticketDetail } from '../entities/ticket-detail.ts';
import { line, shape } from '../schema.ts';
import { extraTime } from '../tickets/extend-clock.ts';

export const extendBuyerClock = {
  id: 'buyer.extendClock',
  method: 'post',
  path: '/buyer/tickets/{number}/clocks/{wait}/extend',
  summary: { zh: '给卖家更多时间', en: 'Give the shop more time' },
  permission: 'buyer.apply',
  params: shape({ number: { type: 'string', minLength: 1, maxLength: 64 }, wait: { type: 'string', minLength: 1, maxLength: 40 } }),
  body: shape({ by: extraTime, reason: line }),
  responses: { 200: ticketDetail },
  errors: ['ticket_over', 'cannot_extend'],
} as const satisfies Contract;
