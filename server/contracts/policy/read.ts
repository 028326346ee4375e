import type { Contract } from '../contract.ts';
import { policy } from '../entities/policy.ts';

export const readPolicy = {
  id: 'policy.read',
  method: 'get',
  path: '/policy',
  summary: { zh: '售后政策', en: 'The policy in force' },
  permission: 'policy.read',
  responses: { 200: policy },
  errors: [],
} as const satisfies Contract;
