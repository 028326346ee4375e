import type { Contract } from '../contract.ts';
import { customer, customerBlockBody, customerRef } from '../entities/customer.ts';

export const blockCustomer = {
  id: 'customers.block',
  method: 'put',
  path: '/customers/{ref}/block',
  summary: { zh: '拉黑或解除', en: 'Block a customer, or stop' },
  note: { zh: '拉黑的买家再下单，会按异常订单的决策表处理。', en: 'New orders of a blocked buyer go through the table of abnormal orders.' },
  permission: 'customers.block',
  params: customerRef,
  body: customerBlockBody,
  responses: { 200: customer },
  errors: [],
} as const satisfies Contract;
