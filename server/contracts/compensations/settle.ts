import type { Contract } from '../contract.ts';
import { compensation } from '../entities/money.ts';
import { line, shape } from '../schema.ts';

export const settleCompensation = {
  id: 'compensations.settle',
  method: 'post',
  path: '/compensations/{no}/settle',
  summary: { zh: '处理失败的补偿', en: 'Settle failed compensation' },
  note: {
    zh: '不带凭证号：用原单号再发一次；带凭证号：记为已线下付清。',
    en: 'Without a reference it is given once more under its number; with one it is recorded as paid by hand.',
  },
  permission: 'finance.settle',
  params: shape({ no: { type: 'string', minLength: 1, maxLength: 32 } }),
  body: shape({}, { reference: line }),
  idempotent: true,
  responses: { 200: compensation },
  errors: ['compensation_decided', 'compensation_in_flow'],
} as const satisfies Contract;
