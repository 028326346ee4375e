import type { Contract } from '../contract.ts';
import { day, reconciliationDetail } from '../entities/money.ts';
import { shape } from '../schema.ts';

export const readReconciliation = {
  id: 'finance.reconciliation',
  method: 'get',
  path: '/reconciliations/{day}',
  summary: { zh: '某天的对账差异', en: 'Read a reconciled day' },
  permission: 'finance.read',
  params: shape({ day }),
  responses: { 200: reconciliationDetail },
  errors: [],
} as const satisfies Contract;
