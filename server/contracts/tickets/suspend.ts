import type { Contract } from '../contract.ts';
import { version } from '../entities/ticket.ts';
import { ticketDetail } from '../entities/ticket-detail.ts';
import { instant, line, shape } from '../schema.ts';

export const suspendTicket = {
  id: 'tickets.suspend',
  method: 'post',
  path: '/tickets/{id}/suspend',
  summary: { zh: '挂起', en: 'Suspend a ticket' },
  note: { zh: '时限停住，直到恢复或到 `until`。', en: 'Clocks stand still until it is resumed, or until `until`.' },
  permission: 'tickets.suspend',
  params: shape({ id: { type: 'string', minLength: 1, maxLength: 64 } }),
  body: shape({ reason: line }, { until: instant, version }),
  responses: { 200: ticketDetail },
  errors: ['stale_version', 'ticket_over', 'ticket_suspended'],
} as const satisfies Contract;
