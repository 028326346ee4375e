import type { Contract } from '../contract.ts';
import { ticketDetail } from '../entities/ticket-detail.ts';
import { shape } from '../schema.ts';

export const readBuyerTicket = {
  id: 'buyer.readTicket',
  method: 'get',
  path: '/buyer/tickets/{number}',
  summary: { zh: '我的一张售后单', en: 'One of my tickets' },
  note: {
    zh: '只有买家能看的部分：没有内部备注、工作台的步骤和待办，也没有店铺人员。',
    en: 'The buyer-visible part: no internal notes, steps, work items of the desk or people of the shop.',
  },
  permission: 'buyer.read',
  params: shape({ number: { type: 'string', minLength: 1, maxLength: 64 } }),
  responses: { 200: ticketDetail },
  errors: [],
} as const satisfies Contract;
