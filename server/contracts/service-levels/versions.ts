import type { Contract } from '../contract.ts';
import { published } from '../entities/clocks.ts';
import { list, shape } from '../schema.ts';

export const listServiceLevelVersions = {
  id: 'serviceLevels.versions',
  method: 'get',
  path: '/service-levels/versions',
  summary: { zh: '服务时限的版本', en: 'Versions of the service levels' },
  note: { zh: '新的在前，最多 100 个。', en: 'Newest first, at most 100.' },
  permission: 'policy.read',
  responses: { 200: shape({ items: list(shape(published)) }) },
  errors: [],
} as const satisfies Contract;
