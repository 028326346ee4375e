import type { Contract } from '../contract.ts';
import { decisionKey, decisionProblem, decisionTable } from '../entities/decision.ts';
import { count, line, list, shape } from '../schema.ts';

export const publishDecision = {
  id: 'decisions.publish',
  method: 'put',
  path: '/decisions/{key}',
  summary: { zh: '发布决策表', en: 'Publish a decision table' },
  note: {
    zh: '成为新版本，马上生效：进行中的工单下一次问到它就用新的。给了 `baseVersion`：别人先发布过就不发布。与在用的完全一样：不产生新版本。',
    en: 'Becomes a new version and is in force at once, also for running tickets that ask it from now on. With `baseVersion`: refused when somebody else has published since. The same as the live one: no new version.',
  },
  permission: 'decisions.publish',
  params: shape({ key: decisionKey }),
  body: shape({ table: decisionTable }, { note: line, baseVersion: count }),
  responses: { 200: shape({ version: count, problems: list(decisionProblem) }) },
  errors: ['decision_invalid', 'decision_changed'],
} as const satisfies Contract;
