import type { Contract } from '../contract.ts';
import { timeChange } from '../entities/clocks.ts';
import { oneOfWords, shape } from '../schema.ts';

export const startTimeChange = {
  id: 'timeChanges.start',
  method: 'post',
  path: '/time-changes',
  summary: { zh: '让走着的时限按新规则算', en: 'Take running clocks to the rules in force' },
  note: {
    zh: 'policy：按现在的政策，已经用掉的时间不变；service_levels：按每张工单的记录从头重算服务时限（也用来修复）。一批一批在后台做，每张工单的变化写在它的记录里。',
    en: 'policy: by the policy in force, time used stays used; service_levels: counts the promises anew from each ticket’s timeline, also to repair them. Done in waves in the background; what changes stands on each ticket’s timeline.',
  },
  permission: 'calendars.publish',
  body: shape({ kind: oneOfWords('policy', 'service_levels') }),
  responses: { 201: timeChange },
  errors: ['time_change_busy'],
} as const satisfies Contract;
