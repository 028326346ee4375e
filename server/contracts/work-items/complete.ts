import type { Contract } from '../contract.ts';
import { version } from '../entities/ticket.ts';
import { ticketDetail } from '../entities/ticket-detail.ts';
import { anyObject, code, shape, uuid } from '../schema.ts';

export const completeWorkItem = {
  id: 'workItems.complete',
  method: 'post',
  path: '/work-items/{id}/complete',
  summary: { zh: '处理', en: 'Complete a work item' },
  note: {
    zh: '没有结果的步骤不填 `outcome`；`data` 是表单内容；`version` 是看到的工单版本。',
    en: '`outcome` may be left out where the step has none; `data` is what the form holds; `version` the ticket that was looked at.',
  },
  permission: 'work.complete',
  params: shape({ id: uuid }),
  body: shape({ version }, { outcome: code, data: { ...anyObject, default: {} } }),
  idempotent: true,
  responses: { 200: ticketDetail },
  errors: [
    'stale_version',
    'work_item_closed',
    'work_item_taken',
    'ticket_suspended',
    'outcome_unknown',
    'form_invalid',
    'over_limit',
    'amount_above_max',
    'above_available',
    'idempotency_conflict',
  ],
} as const satisfies Contract;
