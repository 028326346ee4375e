import type { Contract } from '../contract.ts';
import { compensation } from '../entities/money.ts';
import { line, shape, truth } from '../schema.ts';

export const decideCompensation = {
  id: 'compensations.decide',
  method: 'post',
  path: '/compensations/{no}/decide',
  summary: { zh: '批准或拒绝补偿', en: 'Approve or refuse compensation' },
  note: {
    zh: '只处理客服在工单上直接提出的；流程里的由流程的批准步骤处理。拒绝要写理由。',
    en: 'For what an agent proposed on a ticket; what a flow proposes is approved at its own step. A refusal needs a reason.',
  },
  permission: 'compensations.approve',
  params: shape({ no: { type: 'string', minLength: 1, maxLength: 32 } }),
  body: shape({ approve: truth }, { reason: line }),
  idempotent: true,
  responses: { 200: compensation },
  errors: ['compensation_decided', 'compensation_in_flow', 'reason_needed', 'over_limit'],
} as const satisfies Contract;
