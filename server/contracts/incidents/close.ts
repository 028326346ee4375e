import type { Contract } from '../contract.ts';
import { incident } from '../entities/incident.ts';
import { line, shape, uuid } from '../schema.ts';

export const closeIncident = {
  id: 'incidents.close',
  method: 'post',
  path: '/incidents/{id}/close',
  summary: { zh: '关闭事故', en: 'Close an incident' },
  note: {
    zh: '用于没有可重试任务的事故，例如银行退回的退款。写明怎么处理的；带上打款凭证号，退回的那笔就记为已线下付清。',
    en: 'For incidents with nothing to run again, such as a refund that the bank sent back. Say what was done; with a payout reference the returned refund is recorded as paid by hand.',
  },
  permission: 'incidents.close',
  params: shape({ id: uuid }),
  body: shape({ note: line }, { reference: line }),
  idempotent: true,
  responses: { 200: incident },
  errors: ['incident_resolved', 'incident_retryable'],
} as const satisfies Contract;
