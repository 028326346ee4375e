import type { Contract } from '../contract.ts';
import { scenarioDocument, scenarioKey } from '../entities/scenario.ts';
import { count, shape, text } from '../schema.ts';
import { flowKey } from './flow-key.ts';

export const saveScenario = {
  id: 'flows.saveScenario',
  method: 'put',
  path: '/flows/{key}/draft/scenarios/{scenario}',
  summary: { zh: '保存草稿的场景', en: 'Save a scenario of the draft' },
  note: {
    zh: '没有草稿就从在用版本开始一份。`replaces` 是看到的那一份的 hash，新的不填；别人改过就不保存。流程图和表单不变，正在改图的人不受影响。',
    en: 'Begins a draft of the live version where there is none. `replaces` is the hash of the one that was read, absent for a new one; refused when somebody has changed it since. The diagram and forms stay, whoever is drawing is not disturbed.',
  },
  permission: 'flows.publish',
  params: shape({ key: flowKey, scenario: scenarioKey }),
  body: shape({ scenario: scenarioDocument }, { replaces: text }),
  responses: { 200: shape({ key: text, hash: text, revision: count }) },
  errors: ['scenario_changed', 'too_many_scenarios'],
} as const satisfies Contract;
