import type { Contract } from '../contract.ts';
import { decisionKey, decisionProblem, decisionSummary, decisionTable } from '../entities/decision.ts';
import { list, shape, text } from '../schema.ts';

export const readDecision = {
  id: 'decisions.read',
  method: 'get',
  path: '/decisions/{key}',
  summary: { zh: '看决策表', en: 'Read a decision table' },
  note: { zh: '在用的版本，以及对它的检查。`variables`：工单上有的名字，别的名字会被提醒。', en: 'The live version, and what the checks say of it. `variables`: names that tickets have; others are warned of.' },
  permission: 'decisions.read',
  params: shape({ key: decisionKey }),
  responses: { 200: shape({ summary: decisionSummary, table: decisionTable, problems: list(decisionProblem), variables: list(text) }) },
  errors: [],
} as const satisfies Contract;
