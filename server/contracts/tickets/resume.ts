import type { Contract } from '../contract.ts';
import { version } from '../entities/ticket.ts';
import { ticketDetail } from '../entities/ticket-detail.ts';
import { line, shape } from '../schema.ts';

export const resumeTicket = {
  id: 'tickets.resume',
  method: 'post',
  path: '/tickets/{id}/resume',
  summary: { zh: '恢复', en: 'Resume a ticket' },
  permission: 'tickets.suspend',
  params: shape({ id: { type: 'string', minLength: 1, maxLength: 64 } }),
  body: shape({}, { reason: line, version }),
  responses: { 200: ticketDetail },
  errors: ['stale_version', 'ticket_over', 'ticket_not_suspended'],
} as const satisfies Contract;
