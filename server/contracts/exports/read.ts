import type { Contract } from '../contract.ts';
import { ticketExport } from '../entities/export.ts';
import { shape, uuid } from '../schema.ts';

export const readExport = {
  id: 'exports.read',
  method: 'get',
  path: '/exports/{id}',
  summary: { zh: '导出进度', en: 'Progress of an export' },
  permission: 'tickets.export',
  params: shape({ id: uuid }),
  responses: { 200: ticketExport },
  errors: [],
} as const satisfies Contract;
