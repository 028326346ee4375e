import type { Contract } from '../contract.ts';
import { timeChange } from '../entities/clocks.ts';
import { count, listOf, nullable, shape } from '../schema.ts';

export const refreshCalendar = {
  id: 'calendars.refresh',
  method: 'post',
  path: '/calendars/refresh',
  summary: { zh: '更新法定节假日', en: 'Refresh public holidays' },
  note: {
    zh: '把这些年的放假和调休换成节假日数据里的，其他年份不动；不给 `years` 就是今年和明年。没有变化：不产生新版本。走着的工作时间时限按新的接着算。',
    en: 'Replaces the closed and the worked days of these years by those that are announced; other years stay. Without `years`: this year and the next. Nothing different: no new version. Running clocks in working time are counted on by the new days.',
  },
  permission: 'calendars.publish',
  body: shape({}, { years: listOf({ type: 'integer', minimum: 2004, maximum: 2100 }, 1, 20) }),
  responses: { 200: shape({ version: count, change: nullable(timeChange) }) },
  errors: ['time_change_busy'],
} as const satisfies Contract;
