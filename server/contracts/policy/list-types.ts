import type { Contract } from '../contract.ts';
import { ticketType } from '../entities/ticket-type.ts';
import { list, shape } from '../schema.ts';

export const listTicketTypes = {
  id: 'policy.types',
  method: 'get',
  path: '/ticket-types',
  summary: { zh: '售后类型', en: 'Types of ticket' },
  note: { zh: '由已发布的流程决定，按提供给买家的顺序。', en: 'Made by the published flows, in the order in which they are offered.' },
  permission: 'policy.read',
  responses: { 200: shape({ items: list(ticketType) }) },
  errors: [],
} as const satisfies Contract;
