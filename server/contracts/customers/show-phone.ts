import type { Contract } from '../contract.ts';
import { customerRef, shownPhone } from '../entities/customer.ts';
import { shape } from '../schema.ts';

export const showPhone = {
  id: 'customers.showPhone',
  method: 'post',
  path: '/customers/{ref}/phone',
  summary: { zh: '看完整手机号', en: 'Show the phone in full' },
  note: { zh: '每次都记在客户档案里；带 `ticket` 时也记在工单上。', en: 'Each time goes into the file; with `ticket` into that ticket too.' },
  permission: 'buyers.reveal',
  params: customerRef,
  body: shape({}, { ticket: { type: 'string', minLength: 1, maxLength: 64 } }),
  responses: { 200: shownPhone },
  errors: [],
} as const satisfies Contract;
