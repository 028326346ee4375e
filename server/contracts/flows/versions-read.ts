import type { Contract } from '../contract.ts';
import { versionDetail } from '../entities/publishing.ts';
import { shape } from '../schema.ts';
import { flowKey } from './flow-key.ts';

export const readFlowVersion = {
  id: 'flows.readVersion',
  method: 'get',
  path: '/flows/{key}/versions/{version}',
  summary: { zh: '看一个版本', en: 'Read a version' },
  permission: 'flows.read',
  params: shape({ key: flowKey, version: { type: 'integer', minimum: 1 } }),
  responses: { 200: versionDetail },
  errors: [],
} as const satisfies Contract;
