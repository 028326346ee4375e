import type { Contract } from '../contract.ts';
import { decided, decisionKey, decisionTable } from '../entities/decision.ts';
import { anyObject, shape } from '../schema.ts';

export const evaluateDecision = {
  id: 'decisions.evaluate',
  method: 'post',
  path: '/decisions/{key}/evaluate',
  summary: { zh: '试一行', en: 'Try a decision table' },
  note: {
    zh: '用 `variables`，或用 `ticket`（工单号）的数据再由 `variables` 覆盖。给了 `table`：试这张没发布的表。什么都不会改变。',
    en: 'With `variables`, or with the data of `ticket` (a number), which `variables` overwrite. With `table`: that unpublished table. Nothing is changed.',
  },
  permission: 'decisions.read',
  params: shape({ key: decisionKey }),
  body: shape({}, { table: decisionTable, ticket: { type: 'string', minLength: 1, maxLength: 64 }, variables: anyObject }),
  responses: { 200: decided },
  errors: ['decision_invalid', 'decision_failed'],
} as const satisfies Contract;
