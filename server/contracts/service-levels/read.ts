import type { Contract } from '../contract.ts';
import { published, serviceLevels } from '../entities/clocks.ts';
import { shape } from '../schema.ts';

export const readServiceLevels = {
  id: 'serviceLevels.read',
  method: 'get',
  path: '/service-levels',
  summary: { zh: '服务时限', en: 'The service levels in force' },
  permission: 'policy.read',
  responses: { 200: shape({ ...published, levels: serviceLevels }) },
  errors: [],
} as const satisfies Contract;
