import type { Contract } from '../contract.ts';
import { figureMail } from '../entities/figures.ts';
import { oneOfWords, shape } from '../schema.ts';

export const saveFigureMail = {
  id: 'figures.saveMail',
  method: 'put',
  path: '/figures/mails/{every}',
  summary: { zh: '定时收到数据', en: 'Have the figures mailed' },
  note: { zh: '发到自己的邮箱：每天、每周一或每月一日的那个钟点，附前一段的表。', en: 'To one’s own address: every day, on Mondays or on the first, at that hour, with the table of the period before.' },
  permission: 'figures.read',
  params: shape({ every: oneOfWords('day', 'week', 'month') }),
  body: shape({ hour: { type: 'integer', minimum: 0, maximum: 23 } }),
  responses: { 200: figureMail },
  errors: ['mail_not_set_up'],
} as const satisfies Contract;
