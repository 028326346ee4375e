import type { Contract } from '../contract.ts';
import { listedCharge } from '../entities/money.ts';
import { line, shape } from '../schema.ts';

export const giveBackCharge = {
  id: 'charges.giveBack',
  method: 'post',
  path: '/charges/{no}/give-back',
  summary: { zh: '把收的款退给买家', en: 'Give a charge back' },
  note: {
    zh: '全额退回买家付过的这一笔，工单结束了也可以；每笔只退一次。渠道不成功会变成事故。',
    en: 'Gives the whole payment back to the buyer, also after the ticket has ended; each charge once. What the gateway refuses becomes an incident.',
  },
  permission: 'finance.settle',
  params: shape({ no: { type: 'string', minLength: 1, maxLength: 32 } }),
  body: shape({ note: line }),
  idempotent: true,
  responses: { 200: listedCharge },
  errors: ['charge_not_paid', 'charge_given_back'],
} as const satisfies Contract;
