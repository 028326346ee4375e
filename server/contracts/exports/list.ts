import type { Contract } from '../contract.ts';
import { ticketExport } from '../entities/export.ts';
import { list, shape } from '../schema.ts';

export const listExports = {
  id: 'exports.list',
  method: 'get',
  path: '/exports',
  summary: { zh: '我的导出', en: 'My exports' },
  note: { zh: '自己的最近 20 个，新的在前。', en: 'The caller\'s own last 20, newest first.' },
  permission: 'tickets.export',
  responses: { 200: shape({ items: list(ticketExport) }) },
  errors: [],
} as const satisfies Contract;
