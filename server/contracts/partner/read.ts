import type { Contract } from '../contract.ts';
import { partnerJob } from '../entities/partner.ts';
import { shape, uuid } from '../schema.ts';

export const readPartnerJob = {
  id: 'partner.read',
  method: 'get',
  path: '/partner/jobs/{id}',
  summary: { zh: '一个步骤', en: 'One step' },
  permission: 'partner.work',
  params: shape({ id: uuid }),
  responses: { 200: partnerJob },
  errors: [],
} as const satisfies Contract;
