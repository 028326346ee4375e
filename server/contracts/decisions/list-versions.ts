import type { Contract } from '../contract.ts';
import { decisionKey, decisionVersion } from '../entities/decision.ts';
import { list, shape } from '../schema.ts';

export const listDecisionVersions = {
  id: 'decisions.versions',
  method: 'get',
  path: '/decisions/{key}/versions',
  summary: { zh: '决策表的版本', en: 'Versions of a decision table' },
  permission: 'decisions.read',
  params: shape({ key: decisionKey }),
  responses: { 200: shape({ items: list(decisionVersion) }) },
  errors: [],
} as const satisfies Contract;
