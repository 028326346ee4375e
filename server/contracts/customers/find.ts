import type { Contract } from '../contract.ts';
import { customerSummary } from '../entities/customer.ts';
import { list, shape } from '../schema.ts';

export const findCustomers = {
  id: 'customers.find',
  method: 'get',
  path: '/customers',
  summary: { zh: '客户', en: 'Find customers' },
  note: { zh: '按姓名、手机号或订单号找；不写就列最近动过的档案。最多 20 位。', en: 'By name, phone or order number; without one, the files that changed last. At most 20.' },
  permission: 'customers.read',
  query: shape({}, { q: { type: 'string', maxLength: 100 } }),
  responses: { 200: shape({ items: list(customerSummary) }) },
  errors: [],
} as const satisfies Contract;
