import type { Contract } from '../contract.ts';
import { partnerJob } from '../entities/partner.ts';
import { shape, uuid } from '../schema.ts';

export const claimPartnerJob = {
  id: 'partner.claim',
  method: 'post',
  path: '/partner/jobs/{id}/claim',
  summary: { zh: '接下这一步', en: 'Take the step' },
  permission: 'partner.work',
  params: shape({ id: uuid }),
  responses: { 200: partnerJob },
  errors: ['work_item_taken', 'work_item_closed', 'ticket_suspended'],
} as const satisfies Contract;
