import type { Contract } from '../contract.ts';
import { migration } from '../entities/migration.ts';
import { shape, uuid } from '../schema.ts';

export const cancelMigration = {
  id: 'migrations.cancel',
  method: 'post',
  path: '/migrations/{id}/cancel',
  summary: { zh: '取消迁移', en: 'Cancel a migration' },
  note: { zh: '已迁移的留在新版本，其余不再迁移。', en: 'What was migrated stays there, the rest is not migrated.' },
  permission: 'migrations.run',
  params: shape({ id: uuid }),
  responses: { 200: migration },
  errors: ['migration_busy'],
} as const satisfies Contract;
