import type { Contract } from '../contract.ts';
import { lossDocument } from '../entities/money.ts';
import { oneOfWords, pageOf, paging, shape } from '../schema.ts';

export const listLossDocuments = {
  id: 'finance.losses',
  method: 'get',
  path: '/loss-documents',
  summary: { zh: '商品报损出库单', en: 'List goods loss documents' },
  permission: 'finance.read',
  query: shape({}, { state: oneOfWords('open', 'booked'), ...paging }),
  responses: { 200: pageOf(lossDocument) },
  errors: ['bad_cursor'],
} as const satisfies Contract;
