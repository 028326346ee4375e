import type { Contract } from '../contract.ts';
import { day, reconciliationDetail } from '../entities/money.ts';
import { shape } from '../schema.ts';

export const reconcileDay = {
  id: 'finance.reconcile',
  method: 'post',
  path: '/reconciliations',
  summary: { zh: '核对某一天', en: 'Reconcile a day' },
  note: {
    zh: '取支付渠道当天的流水，和退款、补偿、收款逐笔核对。可以重复核对；已处理的差异保留处理说明。',
    en: 'Fetches the gateway’s ledger of the day and holds it against refunds, compensation and charges. May be repeated; what was resolved stays resolved.',
  },
  permission: 'finance.settle',
  body: shape({ day }),
  responses: { 200: reconciliationDetail },
  errors: ['day_not_over'],
} as const satisfies Contract;
