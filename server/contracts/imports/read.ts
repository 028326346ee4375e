import type { Contract } from '../contract.ts';
import { importJob } from '../entities/import.ts';
import { shape, uuid } from '../schema.ts';

export const readImport = {
  id: 'imports.read',
  method: 'get',
  path: '/imports/{id}',
  summary: { zh: '导入进度', en: 'Progress of an import' },
  permission: 'orders.import',
  params: shape({ id: uuid }),
  responses: { 200: importJob },
  errors: [],
} as const satisfies Contract;
