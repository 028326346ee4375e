import type { Contract } from '../contract.ts';
import { migration } from '../entities/migration.ts';
import { pageOf, paging, shape, text } from '../schema.ts';

export const listMigrations = {
  id: 'migrations.list',
  method: 'get',
  path: '/migrations',
  summary: { zh: '迁移记录', en: 'List migrations' },
  permission: 'migrations.read',
  query: shape({}, { flow: text, ...paging }),
  responses: { 200: pageOf(migration) },
  errors: ['bad_cursor'],
} as const satisfies Contract;
