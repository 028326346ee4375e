import type { Contract } from '../contract.ts';
import { version } from '../entities/ticket.ts';
import { anyObject, code, shape, uuid } from '../schema.ts';

export const completePartnerJob = {
  id: 'partner.complete',
  method: 'post',
  path: '/partner/jobs/{id}/complete',
  summary: { zh: '办完这一步', en: 'End the step' },
  note: { zh: '之后工单去了哪里，不告诉店外的人。', en: 'Where the ticket goes afterwards is not told to people outside the shop.' },
  permission: 'partner.work',
  params: shape({ id: uuid }),
  body: shape({ version }, { outcome: code, data: { ...anyObject, default: {} } }),
  idempotent: true,
  responses: { 204: null },
  errors: ['stale_version', 'work_item_closed', 'ticket_suspended', 'outcome_unknown', 'form_invalid', 'amount_above_max', 'above_available', 'idempotency_conflict'],
} as const satisfies Contract;
