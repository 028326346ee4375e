import type { Contract } from '../contract.ts';
import { flowSummary } from '../entities/flow.ts';
import { list, shape } from '../schema.ts';

export const listFlows = {
  id: 'flows.list',
  method: 'get',
  path: '/flows',
  summary: { zh: '流程列表', en: 'List flows' },
  permission: 'flows.read',
  responses: { 200: shape({ items: list(flowSummary) }) },
  errors: [],
} as const satisfies Contract;
