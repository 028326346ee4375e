import type { Contract } from '../contract.ts';
import { capped } from '../entities/ticket.ts';
import { countQuery } from '../entities/ticket-requests.ts';
import { shape } from '../schema.ts';

export const countTickets = {
  id: 'tickets.counts',
  method: 'get',
  path: '/tickets/counts',
  summary: { zh: '按状态和视图计数', en: 'Counts by status group and view' },
  note: { zh: '每个计数数到 1001 为止。', en: 'Each count stops at 1001.' },
  permission: 'tickets.read',
  query: countQuery,
  responses: {
    200: shape(
      { groups: { type: 'object', additionalProperties: capped }, views: { type: 'object', additionalProperties: capped } },
    ),
  },
  errors: [],
} as const satisfies Contract;
