import type { Contract } from '../contract.ts';
import { ticketDetail } from '../entities/ticket-detail.ts';
import { shape } from '../schema.ts';

export const readTicket = {
  id: 'tickets.read',
  method: 'get',
  path: '/tickets/{id}',
  summary: { zh: '看工单', en: 'Read a ticket' },
  note: { zh: '`id` 也可以是人看到的编号。', en: '`id` may be the number that people see.' },
  permission: 'tickets.read',
  params: shape({ id: { type: 'string', minLength: 1, maxLength: 64 } }),
  responses: { 200: ticketDetail },
  errors: [],
} as const satisfies Contract;
