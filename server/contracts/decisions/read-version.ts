import type { Contract } from '../contract.ts';
import { decisionKey, decisionTable, decisionVersion } from '../entities/decision.ts';
import { shape } from '../schema.ts';

export const readDecisionVersion = {
  id: 'decisions.readVersion',
  method: 'get',
  path: '/decisions/{key}/versions/{version}',
  summary: { zh: '看决策表的一个版本', en: 'Read one version of a decision table' },
  permission: 'decisions.read',
  params: shape({ key: decisionKey, version: { type: 'integer', minimum: 1 } }),
  responses: { 200: shape({ version: decisionVersion, table: decisionTable }) },
  errors: [],
} as const satisfies Contract;
