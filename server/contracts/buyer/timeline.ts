import type { Contract } from '../contract.ts';
import { timelineEntry } from '../entities/timeline.ts';
import { cursor, pageOf, shape } from '../schema.ts';

export const readBuyerTimeline = {
  id: 'buyer.timeline',
  method: 'get',
  path: '/buyer/tickets/{number}/timeline',
  summary: { zh: '进度记录', en: 'Timeline as the buyer sees it' },
  permission: 'buyer.read',
  params: shape({ number: { type: 'string', minLength: 1, maxLength: 64 } }),
  query: shape({}, { cursor, limit: { type: 'integer', minimum: 1, maximum: 200, default: 200 } }),
  responses: { 200: pageOf(timelineEntry) },
  errors: ['bad_cursor'],
} as const satisfies Contract;
