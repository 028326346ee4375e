import type { Contract } from '../contract.ts';
import { shape, uuid } from '../schema.ts';

export const readFile = {
  id: 'files.read',
  method: 'get',
  path: '/files/{id}',
  summary: { zh: '下载文件', en: 'Download a file' },
  permission: 'files.read',
  params: shape({ id: uuid }),
  sends: 'file',
  responses: { 200: { type: 'string', format: 'binary' } },
  errors: [],
} as const satisfies Contract;
