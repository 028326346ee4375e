import type { Contract } from '../contract.ts';
import { count, shape } from '../schema.ts';

export const countDoneToday = {
  id: 'workItems.doneToday',
  method: 'get',
  path: '/work-items/done-today',
  summary: { zh: '今天我处理了几张', en: 'How many tickets I worked on today' },
  note: { zh: '本店时区的今天，我办完过步骤的工单数。', en: 'Tickets of which the caller ended a step today, in the hours of the shop.' },
  permission: 'work.read',
  responses: { 200: shape({ tickets: count }) },
  errors: [],
} as const satisfies Contract;
