import type { Contract } from '../contract.ts';
import { shape, uuid } from '../schema.ts';

/** Reads a CSV file in the background; follow it at /imports/{id}. */
export const importOrders = {
  id: 'orders.import',
  method: 'post',
  path: '/orders/import',
  summary: { zh: '从文件导入订单', en: 'Import orders from a file' },
  permission: 'orders.import',
  accepts: 'file',
  idempotent: true,
  responses: { 202: shape({ id: uuid }) },
  errors: ['file_missing', 'file_too_big', 'import_unreadable'],
} as const satisfies Contract;
