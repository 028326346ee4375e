import type { Contract } from '../contract.ts';
import { migration } from '../entities/migration.ts';
import { shape, uuid } from '../schema.ts';

export const readMigration = {
  id: 'migrations.read',
  method: 'get',
  path: '/migrations/{id}',
  summary: { zh: '迁移进度', en: 'Progress of a migration' },
  permission: 'migrations.read',
  params: shape({ id: uuid }),
  responses: { 200: migration },
  errors: [],
} as const satisfies Contract;
