import type { Contract } from '../contract.ts';
import { decisionKey, decisionReplay, decisionTable } from '../entities/decision.ts';
import { shape } from '../schema.ts';

export const replayDecision = {
  id: 'decisions.replay',
  method: 'post',
  path: '/decisions/{key}/replay',
  summary: { zh: '用最近的工单重算', en: 'Replay the latest decisions' },
  note: {
    zh: '把这张表在工单里做过的最近 1,000 次决定，按当时的条件值再算一遍：每行命中几次，哪些会不一样。条件里读到的政策用现在的。什么都不会改变。',
    en: 'Makes the latest 1,000 decisions that tickets took from this table once more, from the values that its inputs had: hits of each row, and what would be answered otherwise. Where a cell reads the policy, it is the present one. Nothing is changed.',
  },
  permission: 'decisions.read',
  params: shape({ key: decisionKey }),
  body: shape({ table: decisionTable }),
  responses: { 200: decisionReplay },
  errors: ['decision_invalid'],
} as const satisfies Contract;
