import type { Contract } from '../contract.ts';
import { workItem } from '../entities/work-item.ts';
import { pageOf, paging, shape, truth } from '../schema.ts';

export const listWorkItems = {
  id: 'workItems.list',
  method: 'get',
  path: '/work-items',
  summary: { zh: '待办', en: 'List work items' },
  permission: 'work.read',
  query: shape({}, { ticketId: { type: 'string', maxLength: 64 }, mine: truth, ...paging }),
  responses: { 200: pageOf(workItem) },
  errors: ['bad_cursor'],
} as const satisfies Contract;
