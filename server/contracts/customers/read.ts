import type { Contract } from '../contract.ts';
import { customer, customerRef } from '../entities/customer.ts';

export const readCustomer = {
  id: 'customers.read',
  method: 'get',
  path: '/customers/{ref}',
  summary: { zh: '客户档案', en: 'Read a customer\'s file' },
  note: { zh: '`ref`：档案的 id，或这位买家任意一个订单号。', en: '`ref`: the id of the file, or the number of any order of the buyer.' },
  permission: 'customers.read',
  params: customerRef,
  responses: { 200: customer },
  errors: [],
} as const satisfies Contract;
