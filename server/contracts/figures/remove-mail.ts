import type { Contract } from '../contract.ts';
import { oneOfWords, shape } from '../schema.ts';

export const removeFigureMail = {
  id: 'figures.removeMail',
  method: 'delete',
  path: '/figures/mails/{every}',
  summary: { zh: '不再定时收到数据', en: 'Stop a scheduled mail' },
  permission: 'figures.read',
  params: shape({ every: oneOfWords('day', 'week', 'month') }),
  responses: { 204: null },
  errors: [],
} as const satisfies Contract;
