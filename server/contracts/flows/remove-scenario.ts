import type { Contract } from '../contract.ts';
import { scenarioKey } from '../entities/scenario.ts';
import { shape, text } from '../schema.ts';
import { flowKey } from './flow-key.ts';

export const removeScenario = {
  id: 'flows.removeScenario',
  method: 'delete',
  path: '/flows/{key}/draft/scenarios/{scenario}',
  summary: { zh: '删除草稿的场景', en: 'Remove a scenario of the draft' },
  note: { zh: '`hash` 是看到的那一份；别人改过就不删除。已发布的版本保留它的场景。', en: '`hash` is the one that was read; refused when somebody has changed it since. Published versions keep theirs.' },
  permission: 'flows.publish',
  params: shape({ key: flowKey, scenario: scenarioKey }),
  query: shape({ hash: text }),
  responses: { 204: null },
  errors: ['scenario_changed'],
} as const satisfies Contract;
