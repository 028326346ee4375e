import type { Contract } from '../contract.ts';
import { shape, uuid } from '../schema.ts';

export const importOrders = {
  id: 'orders.import',
  method: 'post',
  path: '/orders/import',
  summary: { zh: '从文件导入订单', en: 'Import orders from a file' },
  note: {
    zh: 'CSV 文件（UTF-8 或 GBK），后台读取，进度看 /imports/{id}。',
    en: 'CSV files (UTF-8 or GBK), read in the background; follow it at /imports/{id}.',
  },
  permission: 'orders.import',
  upload: { files: 2, megabytes: 20, types: ['text/csv'] },
  idempotent: true,
  responses: { 202: shape({ id: uuid }) },
  errors: ['file_missing', 'too_many_files', 'upload_unreadable', 'file_too_big', 'file_type_refused', 'import_unreadable'],
} as const satisfies Contract;
