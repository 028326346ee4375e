import type { Contract } from '../contract.ts';
import { importJob } from '../entities/import.ts';
import { pageOf, paging, shape } from '../schema.ts';

export const listImports = {
  id: 'imports.list',
  method: 'get',
  path: '/imports',
  summary: { zh: '导入记录', en: 'List imports' },
  permission: 'orders.import',
  query: shape({}, paging),
  responses: { 200: pageOf(importJob) },
  errors: ['bad_cursor'],
} as const satisfies Contract;
