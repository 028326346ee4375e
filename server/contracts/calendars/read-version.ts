import type { Contract } from '../contract.ts';
import { calendar, published } from '../entities/clocks.ts';
import { shape } from '../schema.ts';

export const readCalendarVersion = {
  id: 'calendars.readVersion',
  method: 'get',
  path: '/calendars/versions/{version}',
  summary: { zh: '某一版营业时间', en: 'A version of the opening hours' },
  permission: 'policy.read',
  params: shape({ version: { type: 'integer', minimum: 1 } }),
  responses: { 200: shape({ ...published, calendar }) },
  errors: [],
} as const satisfies Contract;
