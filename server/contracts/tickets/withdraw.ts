import type { Contract } from '../contract.ts';
import { version } from '../entities/ticket.ts';
import { ticketDetail } from '../entities/ticket-detail.ts';
import { line, shape } from '../schema.ts';

export const withdrawTicket = {
  id: 'tickets.withdraw',
  method: 'post',
  path: '/tickets/{id}/withdraw',
  summary: { zh: '撤销申请', en: 'Withdraw a ticket' },
  permission: 'tickets.withdraw',
  params: shape({ id: { type: 'string', minLength: 1, maxLength: 64 } }),
  body: shape({}, { reason: line, version }),
  responses: { 200: ticketDetail },
  errors: ['stale_version', 'ticket_over', 'cannot_withdraw'],
} as const satisfies Contract;
