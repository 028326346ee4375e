import type { Contract } from '../contract.ts';
import { calendar, published } from '../entities/clocks.ts';
import { count, list, shape } from '../schema.ts';

export const readCalendar = {
  id: 'calendars.read',
  method: 'get',
  path: '/calendars',
  summary: { zh: '营业时间', en: 'The opening hours in force' },
  note: { zh: '`knownYears`：能从维护中的节假日数据导入的年份（含调休）。', en: '`knownYears`: years whose public holidays, with the weekends worked for them, can be imported.' },
  permission: 'policy.read',
  responses: { 200: shape({ ...published, calendar, knownYears: list(count) }) },
  errors: [],
} as const satisfies Contract;
