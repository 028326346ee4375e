import type { Contract } from '../contract.ts';
import { repairReason } from '../entities/migration.ts';
import { version } from '../entities/ticket.ts';
import { ticketDetail } from '../entities/ticket-detail.ts';
import { shape } from '../schema.ts';

export const undoTicketMigration = {
  id: 'tickets.undoMigration',
  method: 'post',
  path: '/tickets/{id}/undo-migration',
  summary: { zh: '撤销一张工单的迁移', en: 'Undo the migration of one ticket' },
  note: { zh: '只要迁移后还没有任何变化，工单就回到原来的版本和步骤。', en: 'The ticket goes back to the version and the step it had, as long as nothing has happened on it since.' },
  permission: 'migrations.run',
  params: shape({ id: { type: 'string', minLength: 1, maxLength: 64 } }),
  body: shape({ reason: repairReason }, { version }),
  responses: { 200: ticketDetail },
  errors: ['stale_version', 'ticket_over', 'cannot_undo'],
} as const satisfies Contract;
