import type { Contract } from '../contract.ts';
import { version } from '../entities/ticket.ts';
import { ticketDetail } from '../entities/ticket-detail.ts';
import { line, nullable, shape, uuid } from '../schema.ts';

export const reassignTicket = {
  id: 'tickets.reassign',
  method: 'post',
  path: '/tickets/{id}/reassign',
  summary: { zh: '转派', en: 'Give a ticket to somebody else' },
  note: { zh: '`assignee` 为 null：放回组里。', en: '`assignee` null: back to the group.' },
  permission: 'tickets.reassign',
  params: shape({ id: { type: 'string', minLength: 1, maxLength: 64 } }),
  body: shape({ assignee: nullable(uuid) }, { reason: line, version }),
  responses: { 200: ticketDetail },
  errors: ['stale_version', 'ticket_over', 'assignee_unknown'],
} as const satisfies Contract;
