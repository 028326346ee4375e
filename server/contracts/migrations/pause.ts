import type { Contract } from '../contract.ts';
import { migration } from '../entities/migration.ts';
import { shape, uuid } from '../schema.ts';

export const pauseMigration = {
  id: 'migrations.pause',
  method: 'post',
  path: '/migrations/{id}/pause',
  summary: { zh: '暂停迁移', en: 'Pause a migration' },
  note: { zh: '在下一张工单之前停下。', en: 'It stops before its next ticket.' },
  permission: 'migrations.run',
  params: shape({ id: uuid }),
  responses: { 200: migration },
  errors: ['migration_busy'],
} as const satisfies Contract;
