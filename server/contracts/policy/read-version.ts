import type { Contract } from '../contract.ts';
import { policy } from '../entities/policy.ts';
import { shape } from '../schema.ts';

export const readPolicyVersion = {
  id: 'policy.readVersion',
  method: 'get',
  path: '/policy/versions/{version}',
  summary: { zh: '看政策的一个版本', en: 'Read one version of the policy' },
  permission: 'policy.read',
  params: shape({ version: { type: 'integer', minimum: 1 } }),
  responses: { 200: policy },
  errors: [],
} as const satisfies Contract;
