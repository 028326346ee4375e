import type { Contract } from '../contract.ts';
import { decisionProblem, decisionTable } from '../entities/decision.ts';
import { list, shape } from '../schema.ts';

export const decisionFromDmn = {
  id: 'decisions.fromDmn',
  method: 'post',
  path: '/decisions/from-dmn',
  summary: { zh: '读入 DMN', en: 'Turn DMN 1.3 into a decision table' },
  note: { zh: '只转换和检查，不发布。', en: 'Converts and checks; nothing is published.' },
  permission: 'decisions.publish',
  body: shape({ xml: { type: 'string', minLength: 1, maxLength: 900000 } }),
  responses: { 200: shape({ table: decisionTable, problems: list(decisionProblem) }) },
  errors: ['decision_invalid'],
} as const satisfies Contract;
