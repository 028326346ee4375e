import type { Contract } from '../contract.ts';
import { anyObject } from '../schema.ts';

export const readPolicySchema = {
  id: 'policy.schema',
  method: 'get',
  path: '/policy/schema',
  summary: { zh: '政策文档的格式', en: 'JSON Schema of the policy document' },
  permission: 'policy.read',
  responses: { 200: anyObject },
  errors: [],
} as const satisfies Contract;
