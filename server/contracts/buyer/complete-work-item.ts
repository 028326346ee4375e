import type { Contract } from '../contract.ts';
import { version } from '../entities/ticket.ts';
import { ticketDetail } from '../entities/ticket-detail.ts';
import { anyObject, code, shape, uuid } from '../schema.ts';

export const completeBuyerWorkItem = {
  id: 'buyer.completeWorkItem',
  method: 'post',
  path: '/buyer/work-items/{id}/complete',
  summary: { zh: '买家处理一步', en: 'Do the step that waits for me' },
  permission: 'buyer.apply',
  params: shape({ id: uuid }),
  body: shape({ version }, { outcome: code, data: { ...anyObject, default: {} } }),
  idempotent: true,
  responses: { 200: ticketDetail },
  errors: [
    'stale_version',
    'work_item_closed',
    'ticket_suspended',
    'outcome_unknown',
    'form_invalid',
    'amount_above_max',
    'above_available',
    'idempotency_conflict',
  ],
} as const satisfies Contract;
