import type { Contract } from '../contract.ts';
import { moveTarget, position, versionNumber } from '../entities/migration.ts';
import { version } from '../entities/ticket.ts';
import { list, nullable, shape, truth } from '../schema.ts';

export const readPositions = {
  id: 'tickets.positions',
  method: 'get',
  path: '/tickets/{id}/positions',
  summary: { zh: '工单停在哪里', en: 'Where a ticket stands' },
  note: { zh: '`targets` 是可以移到的步骤。`migrated` 是最近一次迁移，`undoable` 表示现在可以撤销。', en: '`targets` are the steps that a token can be moved to. `migrated` is the last migration; `undoable`: it can be undone now.' },
  permission: 'tickets.repair',
  params: shape({ id: { type: 'string', minLength: 1, maxLength: 64 } }),
  responses: { 200: shape({ version, positions: list(position), targets: list(moveTarget), migrated: nullable(shape({ from: versionNumber, to: versionNumber, undoable: truth })) }) },
  errors: [],
} as const satisfies Contract;
