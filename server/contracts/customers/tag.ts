import type { Contract } from '../contract.ts';
import { customer, customerRef, customerTagsBody } from '../entities/customer.ts';

export const tagCustomer = {
  id: 'customers.tag',
  method: 'put',
  path: '/customers/{ref}/tags',
  summary: { zh: '客户标签', en: 'Set the tags of a customer' },
  note: { zh: '决策表按这些标签判断（`buyer.tags`）。', en: 'Decision tables read them as `buyer.tags`.' },
  permission: 'customers.write',
  params: customerRef,
  body: customerTagsBody,
  responses: { 200: customer },
  errors: [],
} as const satisfies Contract;
