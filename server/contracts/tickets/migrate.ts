import type { Contract } from '../contract.ts';
import { clocksOver, elementMapping, repairReason, versionNumber } from '../entities/migration.ts';
import { version } from '../entities/ticket.ts';
import { ticketDetail } from '../entities/ticket-detail.ts';
import { shape } from '../schema.ts';

export const migrateTicket = {
  id: 'tickets.migrate',
  method: 'post',
  path: '/tickets/{id}/migrate',
  summary: { zh: '迁移一张工单', en: 'Migrate one ticket' },
  note: { zh: '把一张工单迁到它的流程的 `to` 版本。', en: 'Takes one ticket to version `to` of its flow.' },
  permission: 'migrations.run',
  params: shape({ id: { type: 'string', minLength: 1, maxLength: 64 } }),
  body: shape({ to: versionNumber, reason: repairReason }, { mapping: elementMapping, clocks: clocksOver, version }),
  responses: { 200: ticketDetail },
  errors: ['stale_version', 'ticket_over', 'cannot_migrate', 'no_flow'],
} as const satisfies Contract;
