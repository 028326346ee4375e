import type { Contract } from '../contract.ts';
import { bulkResult } from '../entities/bulk.ts';
import { shape, uuid } from '../schema.ts';

export const undoBulkAct = {
  id: 'tickets.undoBulk',
  method: 'post',
  path: '/tickets/bulk/{id}/undo',
  summary: { zh: '撤销批量操作', en: 'Take an act on many tickets back' },
  note: { zh: '只有做的人能撤销，到 `undoUntil` 为止；之后又变过的工单保持原样，并说明原因。', en: 'Only by whoever did it, and until `undoUntil`. Tickets that changed since stay as they are, with the reason.' },
  permission: 'tickets.read',
  params: shape({ id: uuid }),
  responses: { 200: bulkResult },
  errors: ['undo_over'],
} as const satisfies Contract;
