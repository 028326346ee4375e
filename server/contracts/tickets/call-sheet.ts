import type { Contract } from '../contract.ts';
import { callSheet } from '../entities/call.ts';
import { shape } from '../schema.ts';

export const readCallSheet = {
  id: 'tickets.callSheet',
  method: 'get',
  path: '/tickets/{id}/calls',
  summary: { zh: '打电话前看什么，打过哪些', en: 'What to know before a call, and the calls so far' },
  permission: 'calls.log',
  params: shape({ id: { type: 'string', minLength: 1, maxLength: 64 } }),
  responses: { 200: callSheet },
  errors: [],
} as const satisfies Contract;
