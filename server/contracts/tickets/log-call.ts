import type { Contract } from '../contract.ts';
import { call, logCallBody } from '../entities/call.ts';
import { shape } from '../schema.ts';

export const logCall = {
  id: 'tickets.logCall',
  method: 'post',
  path: '/tickets/{id}/calls',
  summary: { zh: '记一次通话', en: 'Log a call' },
  note: {
    zh: '联系时间外，或当天次数已满，要带 `exception`：理由，和同意这次打电话的主管（主管自己打不用写）。',
    en: 'Outside the contact hours, or beyond the day\'s number, `exception` is needed: the reason, and which supervisor agreed (left out by supervisors themselves).',
  },
  permission: 'calls.log',
  params: shape({ id: { type: 'string', minLength: 1, maxLength: 64 } }),
  body: logCallBody,
  idempotent: true,
  responses: { 201: call },
  errors: ['call_needs_reason', 'supervisor_unknown'],
} as const satisfies Contract;
