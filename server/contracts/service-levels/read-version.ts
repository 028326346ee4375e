import type { Contract } from '../contract.ts';
import { published, serviceLevels } from '../entities/clocks.ts';
import { shape } from '../schema.ts';

export const readServiceLevelVersion = {
  id: 'serviceLevels.readVersion',
  method: 'get',
  path: '/service-levels/versions/{version}',
  summary: { zh: '某一版服务时限', en: 'A version of the service levels' },
  permission: 'policy.read',
  params: shape({ version: { type: 'integer', minimum: 1 } }),
  responses: { 200: shape({ ...published, levels: serviceLevels }) },
  errors: [],
} as const satisfies Contract;
