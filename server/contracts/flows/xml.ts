import type { Contract } from '../contract.ts';
import { shape } from '../schema.ts';

export const readFlowXml = {
  id: 'flows.xml',
  method: 'get',
  path: '/flows/{key}/versions/{version}/xml',
  summary: { zh: '流程图源文件', en: 'BPMN of a version' },
  permission: 'flows.read',
  params: shape(
    { key: { type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 }, version: { type: 'integer', minimum: 1 } },
  ),
  sends: 'xml',
  responses: { 200: { type: 'string' } },
  errors: [],
} as const satisfies Contract;
