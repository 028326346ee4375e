import type { Contract } from '../contract.ts';
import { applicationErrors } from '../application-errors.ts';
import { ticketDetail } from '../entities/ticket-detail.ts';
import { openTicketBody } from '../entities/ticket-requests.ts';

export const openTicket = {
  id: 'tickets.open',
  method: 'post',
  path: '/tickets',
  summary: { zh: '新建工单', en: 'Open a ticket' },
  note: { zh: '不填 `amount`：按规则能退的最多。', en: '`amount` absent: the most the rules allow.' },
  permission: 'tickets.open',
  body: openTicketBody,
  idempotent: true,
  responses: { 201: ticketDetail },
  errors: [...applicationErrors, 'no_flow', 'flow_stopped', 'form_invalid', 'idempotency_conflict'],
} as const satisfies Contract;
