import type { Contract } from '../contract.ts';
import { ticketDetail } from '../entities/ticket-detail.ts';
import { shape } from '../schema.ts';

/** The buyer-visible part: no internal notes, steps, work items of the desk or people of the shop. */
export const readBuyerTicket = {
  id: 'buyer.readTicket',
  method: 'get',
  path: '/buyer/tickets/{number}',
  summary: { zh: '我的一张售后单', en: 'One of my tickets' },
  permission: 'buyer.read',
  params: shape({ number: { type: 'string', minLength: 1, maxLength: 64 } }),
  responses: { 200: ticketDetail },
  errors: [],
} as const satisfies Contract;
