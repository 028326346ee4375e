import type { Contract } from '../contract.ts';
import { migratedTicket, migratedTicketState } from '../entities/migration.ts';
import { pageOf, paging, shape, uuid } from '../schema.ts';

export const listMigratedTickets = {
  id: 'migrations.tickets',
  method: 'get',
  path: '/migrations/{id}/tickets',
  summary: { zh: '迁移的工单', en: 'Tickets of a migration' },
  permission: 'migrations.read',
  params: shape({ id: uuid }),
  query: shape({}, { state: migratedTicketState, ...paging }),
  responses: { 200: pageOf(migratedTicket) },
  errors: ['bad_cursor'],
} as const satisfies Contract;
