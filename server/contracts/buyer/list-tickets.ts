import type { Contract } from '../contract.ts';
import { ticketSummary } from '../entities/ticket.ts';
import { pageOf, paging, shape } from '../schema.ts';

export const listBuyerTickets = {
  id: 'buyer.listTickets',
  method: 'get',
  path: '/buyer/tickets',
  summary: { zh: '我的售后', en: 'My tickets' },
  permission: 'buyer.read',
  query: shape({}, paging),
  responses: { 200: pageOf(ticketSummary) },
  errors: ['bad_cursor'],
} as const satisfies Contract;
