import type { Contract } from '../contract.ts';
import { customer, customerNoteBody, customerRef } from '../entities/customer.ts';

export const noteOnCustomer = {
  id: 'customers.note',
  method: 'post',
  path: '/customers/{ref}/notes',
  summary: { zh: '客户备注', en: 'Write a note on a customer' },
  permission: 'customers.write',
  params: customerRef,
  body: customerNoteBody,
  idempotent: true,
  responses: { 201: customer },
  errors: [],
} as const satisfies Contract;
