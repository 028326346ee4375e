import type { Contract } from '../contract.ts';
import { applicationErrors } from '../application-errors.ts';
import { ticketDetail } from '../entities/ticket-detail.ts';
import { openTicketBody } from '../entities/ticket-requests.ts';

export const openBuyerTicket = {
  id: 'buyer.openTicket',
  method: 'post',
  path: '/buyer/tickets',
  summary: { zh: '申请售后', en: 'Apply' },
  permission: 'buyer.apply',
  body: openTicketBody,
  idempotent: true,
  responses: { 201: ticketDetail },
  errors: [...applicationErrors, 'no_flow', 'flow_stopped', 'form_invalid', 'idempotency_conflict'],
} as const satisfies Contract;
