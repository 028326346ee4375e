import type { Contract } from '../contract.ts';
import { version } from '../entities/ticket.ts';
import { ticketDetail } from '../entities/ticket-detail.ts';
import { line, shape } from '../schema.ts';

export const withdrawBuyerTicket = {
  id: 'buyer.withdraw',
  method: 'post',
  path: '/buyer/tickets/{number}/withdraw',
  summary: { zh: '撤销我的申请', en: 'Withdraw my request' },
  permission: 'buyer.apply',
  params: shape({ number: { type: 'string', minLength: 1, maxLength: 64 } }),
  body: shape({}, { reason: line, version }),
  responses: { 200: ticketDetail },
  errors: ['stale_version', 'ticket_over', 'cannot_withdraw'],
} as const satisfies Contract;
