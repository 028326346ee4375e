import type { Contract } from '../contract.ts';
import { ticketDetail } from '../entities/ticket-detail.ts';
import { line, shape } from '../schema.ts';

export const askForTime = {
  id: 'buyer.askForTime',
  method: 'post',
  path: '/buyer/tickets/{number}/clocks/{wait}/ask',
  summary: { zh: '申请延长时间', en: 'Ask for more time' },
  note: { zh: '每个时限只能申请一次；卖家延长后才算数。', en: 'Once for each clock; it counts only when the shop gives it.' },
  permission: 'buyer.apply',
  params: shape({ number: { type: 'string', minLength: 1, maxLength: 64 }, wait: { type: 'string', minLength: 1, maxLength: 40 } }),
  body: shape({ reason: line }),
  responses: { 200: ticketDetail },
  errors: ['ticket_over', 'cannot_extend'],
} as const satisfies Contract;
