import type { Contract } from '../contract.ts';

export const streamBuyerEvents = {
  id: 'buyer.events',
  method: 'get',
  path: '/buyer/events',
  summary: { zh: '我的工单的实时更新', en: 'Live updates of my tickets' },
  note: { zh: '和 `/events` 一样，只有自己的工单。', en: 'As `/events`, for the buyer\'s own tickets only.' },
  permission: 'buyer.read',
  sends: 'events',
  responses: { 200: { type: 'string' } },
  errors: [],
} as const satisfies Contract;
