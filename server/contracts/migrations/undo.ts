import type { Contract } from '../contract.ts';
import { migration } from '../entities/migration.ts';
import { shape, uuid } from '../schema.ts';

export const undoMigration = {
  id: 'migrations.undo',
  method: 'post',
  path: '/migrations/{id}/undo',
  summary: { zh: '撤销迁移', en: 'Undo a migration' },
  note: { zh: '迁移后没有任何变化的工单回到原来的样子；有变化的留下，原因记在批次里。', en: 'Tickets on which nothing has happened since go back to what they were; the others stay, with the reason in the batch.' },
  permission: 'migrations.run',
  params: shape({ id: uuid }),
  responses: { 200: migration },
  errors: ['migration_busy'],
} as const satisfies Contract;
