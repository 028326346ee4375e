import type { Contract } from '../contract.ts';
import { bulkResult, seenTicket, ticketAct } from '../entities/bulk.ts';
import { listOf, shape } from '../schema.ts';

export const bulkAct = {
  id: 'tickets.bulk',
  method: 'post',
  path: '/tickets/bulk',
  summary: { zh: '批量操作', en: 'Act on many tickets' },
  note: {
    zh: '每张工单各自成败：`acts` 在一张工单上要么都做，要么都不做，结果逐张列出。同一个 Idempotency-Key 再发一次，从没做完的地方接着做。',
    en: 'Each ticket by itself: its `acts` are all done or none, and the answer lists what became of every ticket. The same Idempotency-Key again goes on where it stopped.',
  },
  permission: 'tickets.read',
  body: shape({ tickets: listOf(seenTicket, 1, 500), acts: listOf(ticketAct, 1, 10) }),
  idempotent: true,
  responses: { 200: bulkResult },
  errors: ['assignee_unknown', 'idempotency_conflict'],
} as const satisfies Contract;
