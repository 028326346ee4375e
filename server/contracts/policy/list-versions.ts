import type { Contract } from '../contract.ts';
import { count, instant, list, shape, text } from '../schema.ts';

export const listPolicyVersions = {
  id: 'policy.versions',
  method: 'get',
  path: '/policy/versions',
  summary: { zh: '政策的版本', en: 'Versions of the policy' },
  note: { zh: '新的在前，最多 100 个。', en: 'Newest first, at most 100.' },
  permission: 'policy.read',
  responses: { 200: shape({ items: list(shape({ version: count, updatedAt: instant, updatedBy: text })) }) },
  errors: [],
} as const satisfies Contract;
