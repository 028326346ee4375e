import type { Contract } from '../contract.ts';
import { timeChange } from '../entities/clocks.ts';
import { anyObject, count, nullable, oneOfWords, shape } from '../schema.ts';

export const publishPolicy = {
  id: 'policy.publish',
  method: 'put',
  path: '/policy',
  summary: { zh: '发布售后政策', en: 'Publish the policy' },
  note: {
    zh: '成为新版本，对之后新开的工单生效。`running`：keep 走着的时限不变，recount 走着的时限按新政策算，已经用掉的时间不变；先用 /time-changes/preview 看会变多少。',
    en: 'Becomes a new version and holds for tickets opened from now on. `running`: keep leaves running clocks as they are, recount counts them by the new policy; time used stays used.',
  },
  permission: 'calendars.publish',
  body: shape({ document: anyObject }, { baseVersion: count, running: { ...oneOfWords('keep', 'recount'), default: 'keep' } }),
  responses: { 200: shape({ version: count, change: nullable(timeChange) }) },
  errors: ['policy_invalid', 'rules_changed', 'time_change_busy'],
} as const satisfies Contract;
