import type { Contract } from '../contract.ts';
import { ticketSummary } from '../entities/ticket.ts';
import { ticketQuery } from '../entities/ticket-requests.ts';
import { count, list, nullable, shape, text } from '../schema.ts';

export const listTickets = {
  id: 'tickets.list',
  method: 'get',
  path: '/tickets',
  summary: { zh: '工单列表', en: 'List tickets' },
  note: { zh: '`total` 数到 1001 为止，显示为 1,000+。', en: '`total` stops counting at 1001: show it as 1,000+.' },
  permission: 'tickets.read',
  query: ticketQuery,
  responses: { 200: shape({ items: list(ticketSummary), nextCursor: nullable(text) }, { total: { ...count, maximum: 1001 } }) },
  errors: ['bad_cursor'],
} as const satisfies Contract;
