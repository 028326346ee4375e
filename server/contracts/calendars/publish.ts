import type { Contract } from '../contract.ts';
import { calendar, timeChange } from '../entities/clocks.ts';
import { count, line, nullable, oneOfWords, shape } from '../schema.ts';

export const publishCalendar = {
  id: 'calendars.publish',
  method: 'put',
  path: '/calendars',
  summary: { zh: '发布营业时间', en: 'Publish opening hours' },
  note: {
    zh: '成为新版本，马上生效。`running`：keep 走着的时限不变，recount 按新的营业时间接着算，已经用掉的时间不变。给了 `baseVersion`：别人先发布过就不发布。',
    en: 'Becomes a new version and is in force at once. `running`: keep leaves running clocks as they are, recount counts what they have left by the new hours; time used stays used. With `baseVersion`: refused when somebody else has published since.',
  },
  permission: 'calendars.publish',
  body: shape({ calendar }, { note: line, baseVersion: count, running: { ...oneOfWords('keep', 'recount'), default: 'recount' } }),
  responses: { 200: shape({ version: count, change: nullable(timeChange) }) },
  errors: ['calendar_invalid', 'rules_changed', 'time_change_busy'],
} as const satisfies Contract;
