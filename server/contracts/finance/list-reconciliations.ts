import type { Contract } from '../contract.ts';
import { reconciliation } from '../entities/money.ts';
import { pageOf, paging, shape } from '../schema.ts';

export const listReconciliations = {
  id: 'finance.reconciliations',
  method: 'get',
  path: '/reconciliations',
  summary: { zh: '对账记录', en: 'List reconciled days' },
  note: { zh: '每天凌晨自动核对前一天，最新的在前。', en: 'Each day is checked by itself in the night after it; newest first.' },
  permission: 'finance.read',
  query: shape({}, paging),
  responses: { 200: pageOf(reconciliation) },
  errors: ['bad_cursor'],
} as const satisfies Contract;
