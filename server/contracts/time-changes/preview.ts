import type { Contract } from '../contract.ts';
import { calendar, timeForecast } from '../entities/clocks.ts';
import { shape } from '../schema.ts';

export const previewTimeChange = {
  id: 'timeChanges.preview',
  method: 'post',
  path: '/time-changes/preview',
  summary: { zh: '看哪些时限会变', en: 'Preview which running clocks change' },
  note: { zh: '什么都不改。给了 `calendar`：按这份营业时间；不给：按现在的政策。', en: 'Changes nothing. With `calendar`: by these opening hours; without: by the policy in force.' },
  permission: 'calendars.publish',
  body: shape({}, { calendar }),
  responses: { 200: timeForecast },
  errors: ['calendar_invalid'],
} as const satisfies Contract;
