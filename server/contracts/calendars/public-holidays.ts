import type { Contract } from '../contract.ts';
import { listOf, shape } from '../schema.ts';

const days = listOf({ type: 'string', format: 'date' }, 0, 366);

export const readPublicHolidays = {
  id: 'calendars.publicHolidays',
  method: 'get',
  path: '/calendars/public-holidays/{year}',
  summary: { zh: '法定节假日和调休', en: 'Public holidays and the weekends worked for them' },
  note: { zh: '`holidays`：平时营业、这年放假的日子；`workdays`：平时休息、这年要上班的日子。还没公布的年份是空的。', en: '`holidays`: weekdays that are closed; `workdays`: weekends that are worked. Empty for a year that is not announced yet.' },
  permission: 'policy.read',
  params: shape({ year: { type: 'integer', minimum: 2004, maximum: 2100 } }),
  responses: { 200: shape({ holidays: days, workdays: days }) },
  errors: [],
} as const satisfies Contract;
