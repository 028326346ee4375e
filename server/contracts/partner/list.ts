import type { Contract } from '../contract.ts';
import { partnerJob } from '../entities/partner.ts';
import { list, shape } from '../schema.ts';

export const listPartnerJobs = {
  id: 'partner.list',
  method: 'get',
  path: '/partner/jobs',
  summary: { zh: '交给我的步骤', en: 'Steps given to me' },
  note: { zh: '店外伙伴的待办：指名给我的、给我的组的、给伙伴的。最近到期的在前，最多 200 个。', en: 'What a partner outside the shop has to do: given to me, to my groups or to partners. Nearest deadline first, up to 200.' },
  permission: 'partner.work',
  responses: { 200: shape({ items: list(partnerJob) }) },
  errors: [],
} as const satisfies Contract;
