import type { Contract } from '../contract.ts';
import { decisionKey } from '../entities/decision.ts';
import { shape } from '../schema.ts';

export const readDecisionDmn = {
  id: 'decisions.dmn',
  method: 'get',
  path: '/decisions/{key}/versions/{version}/dmn',
  summary: { zh: '导出 DMN', en: 'A decision table as DMN 1.3' },
  note: { zh: '其他工具不认识停用的行，会照样执行。', en: 'Other tools do not know rules that are switched off and would run them.' },
  permission: 'decisions.read',
  params: shape({ key: decisionKey, version: { type: 'integer', minimum: 1 } }),
  sends: 'xml',
  responses: { 200: { type: 'string' } },
  errors: [],
} as const satisfies Contract;
