import type { Contract } from '../contract.ts';
import { lossDocument } from '../entities/money.ts';
import { shape } from '../schema.ts';

export const bookLossDocument = {
  id: 'finance.bookLoss',
  method: 'post',
  path: '/loss-documents/{no}/book',
  summary: { zh: '报损单入账', en: 'Book a goods loss document' },
  permission: 'finance.settle',
  params: shape({ no: { type: 'string', minLength: 1, maxLength: 64 } }),
  body: shape({}, { note: { type: 'string', maxLength: 500 } }),
  responses: { 200: lossDocument },
  errors: ['loss_document_booked'],
} as const satisfies Contract;
