import type { Contract } from '../contract.ts';
import { timelineEntry } from '../entities/timeline.ts';
import { cursor, pageOf, shape } from '../schema.ts';

export const readTimeline = {
  id: 'tickets.timeline',
  method: 'get',
  path: '/tickets/{id}/timeline',
  summary: { zh: '工单记录', en: 'Timeline of a ticket' },
  note: { zh: '从早到晚。', en: 'Oldest first.' },
  permission: 'tickets.read',
  params: shape({ id: { type: 'string', minLength: 1, maxLength: 64 } }),
  query: shape({}, { cursor, limit: { type: 'integer', minimum: 1, maximum: 200, default: 200 } }),
  responses: { 200: pageOf(timelineEntry) },
  errors: ['bad_cursor'],
} as const satisfies Contract;
