import type { Contract } from '../contract.ts';
import { day, reconciliationDetail } from '../entities/money.ts';
import { line, oneOfWords, shape } from '../schema.ts';

export const resolveDifference = {
  id: 'finance.resolveDifference',
  method: 'post',
  path: '/reconciliations/{day}/differences/{entry}/{number}/resolve',
  summary: { zh: '处理对账差异', en: 'Resolve a difference' },
  permission: 'finance.settle',
  params: shape({ day, entry: oneOfWords('refund', 'compensation', 'charge', 'unknown'), number: { type: 'string', minLength: 1, maxLength: 64 } }),
  body: shape({ note: line }),
  responses: { 200: reconciliationDetail },
  errors: ['difference_resolved'],
} as const satisfies Contract;
