import type { Contract } from '../contract.ts';
import { startExportBody, ticketExport } from '../entities/export.ts';

export const startExport = {
  id: 'exports.start',
  method: 'post',
  path: '/exports',
  summary: { zh: '导出工单列表', en: 'Export a list of tickets' },
  note: {
    zh: '后台写文件，进度看 /exports/{id}。XLSX 最多 100,000 行，更多用 CSV；CSV 不限行数。文件保留 24 小时。',
    en: 'Written in the background; follow it at /exports/{id}. XLSX takes up to 100,000 rows, CSV any number. The file is kept for 24 hours.',
  },
  permission: 'tickets.export',
  body: startExportBody,
  idempotent: true,
  responses: { 202: ticketExport },
  errors: ['too_many_exports'],
} as const satisfies Contract;
