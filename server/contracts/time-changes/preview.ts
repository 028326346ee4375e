import type { Contract } from '../contract.ts';
import { calendar, timeForecast } from '../entities/clocks.ts';
import { anyObject, shape } from '../schema.ts';

export const previewTimeChange = {
  id: 'timeChanges.preview',
  method: 'post',
  path: '/time-changes/preview',
  summary: { zh: '看哪些时限会变', en: 'Preview which running clocks change' },
  note: { zh: '什么都不改。给了 `calendar`：按这份营业时间；给了 `policy`：按这份政策；都不给：按现在的政策。', en: 'Changes nothing. With `calendar`: by these opening hours; with `policy`: by this document; with neither: by the policy in force.' },
  permission: 'calendars.publish',
  body: shape({}, { calendar, policy: anyObject }),
  responses: { 200: timeForecast },
  errors: ['calendar_invalid', 'policy_invalid'],
} as const satisfies Contract;
