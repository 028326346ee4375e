import type { Contract } from '../contract.ts';
import { serviceLevels, triedLevel } from '../entities/clocks.ts';
import { list, shape } from '../schema.ts';

export const testServiceLevels = {
  id: 'serviceLevels.test',
  method: 'post',
  path: '/service-levels/test',
  summary: { zh: '用一张工单试服务时限', en: 'Try service levels on a ticket' },
  note: {
    zh: '把这份服务时限用到工单的整条记录上，从头算一遍；什么都不改。`events`：哪一条记录让它开始、停住、继续、结束。',
    en: 'Counts these service levels over the whole timeline of the ticket; changes nothing. `events`: which entry started, paused, resumed or ended it.',
  },
  permission: 'calendars.publish',
  body: shape({ levels: serviceLevels, ticket: { type: 'string', minLength: 1, maxLength: 60 } }),
  responses: { 200: shape({ items: list(triedLevel) }) },
  errors: ['service_levels_invalid'],
} as const satisfies Contract;
