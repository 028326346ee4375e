import type { Contract } from '../contract.ts';
import { shape, uuid } from '../schema.ts';

export const readExportFile = {
  id: 'exports.file',
  method: 'get',
  path: '/exports/{id}/file',
  summary: { zh: '下载导出的文件', en: 'Download an export' },
  permission: 'tickets.export',
  params: shape({ id: uuid }),
  sends: 'file',
  responses: { 200: { type: 'string', format: 'binary' } },
  errors: ['export_not_ready', 'export_expired'],
} as const satisfies Contract;
