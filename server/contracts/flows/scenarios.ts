import type { Contract } from '../contract.ts';
import { flowScenario } from '../entities/scenario.ts';
import { list, shape } from '../schema.ts';
import { flowKey } from './flow-key.ts';

export const readFlowScenarios = {
  id: 'flows.scenarios',
  method: 'get',
  path: '/flows/{key}/versions/{version}/scenarios',
  summary: { zh: '版本的场景', en: 'Scenarios of a version' },
  note: { zh: '场景是流程的测试：给定什么、发生什么、应得到什么。草稿的场景在草稿里。', en: 'Scenarios are the tests of a flow: what is given, what happens, what must come of it. Those of a draft are part of the draft.' },
  permission: 'flows.read',
  params: shape({ key: flowKey, version: { type: 'integer', minimum: 1 } }),
  responses: { 200: shape({ items: list(flowScenario) }) },
  errors: [],
} as const satisfies Contract;
