import type { Contract } from '../contract.ts';
import { migration } from '../entities/migration.ts';
import { shape, uuid } from '../schema.ts';

export const continueMigration = {
  id: 'migrations.continue',
  method: 'post',
  path: '/migrations/{id}/continue',
  summary: { zh: '继续迁移', en: 'Continue a migration' },
  note: { zh: '一批之后等着的，开始下一批；暂停的，从停下的地方继续。', en: 'After a wave, the next one begins; a paused one goes on where it stopped.' },
  permission: 'migrations.run',
  params: shape({ id: uuid }),
  responses: { 200: migration },
  errors: ['migration_busy'],
} as const satisfies Contract;
