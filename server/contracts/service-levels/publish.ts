import type { Contract } from '../contract.ts';
import { serviceLevels, timeChange } from '../entities/clocks.ts';
import { count, line, nullable, oneOfWords, shape } from '../schema.ts';

export const publishServiceLevels = {
  id: 'serviceLevels.publish',
  method: 'put',
  path: '/service-levels',
  summary: { zh: '发布服务时限', en: 'Publish service levels' },
  note: {
    zh: '对之后新开的工单生效。`running`：keep 未结束的工单按原来的算，recount 按每张工单的记录从头重算。',
    en: 'Holds for tickets opened from now on. `running`: keep leaves open tickets as they are counted, recount counts each of them anew from its timeline.',
  },
  permission: 'calendars.publish',
  body: shape({ levels: serviceLevels }, { note: line, baseVersion: count, running: { ...oneOfWords('keep', 'recount'), default: 'keep' } }),
  responses: { 200: shape({ version: count, change: nullable(timeChange) }) },
  errors: ['service_levels_invalid', 'rules_changed', 'time_change_busy'],
} as const satisfies Contract;
