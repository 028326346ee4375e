import type { Contract } from '../contract.ts';
import { decisionSummary } from '../entities/decision.ts';
import { list, shape } from '../schema.ts';

export const listDecisions = {
  id: 'decisions.list',
  method: 'get',
  path: '/decisions',
  summary: { zh: '决策表', en: 'List decision tables' },
  permission: 'decisions.read',
  responses: { 200: shape({ items: list(decisionSummary) }) },
  errors: [],
} as const satisfies Contract;
