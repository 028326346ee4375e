import type { Contract } from '../contract.ts';
import { bulkOption } from '../entities/bulk.ts';
import { list, listOf, shape, uuid } from '../schema.ts';

export const listBulkOptions = {
  id: 'tickets.bulkOptions',
  method: 'post',
  path: '/tickets/bulk/options',
  summary: { zh: '这些工单能一起怎么办', en: 'What these tickets allow together' },
  note: { zh: '什么都不改。', en: 'Changes nothing.' },
  permission: 'tickets.read',
  body: shape({ tickets: listOf(uuid, 1, 500) }),
  responses: { 200: shape({ items: list(bulkOption) }) },
  errors: [],
} as const satisfies Contract;
