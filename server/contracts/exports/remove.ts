import type { Contract } from '../contract.ts';
import { shape, uuid } from '../schema.ts';

export const removeExport = {
  id: 'exports.remove',
  method: 'delete',
  path: '/exports/{id}',
  summary: { zh: '停止导出或删除文件', en: 'Stop an export or remove its file' },
  note: { zh: '谁在什么时候导出了什么仍有记录。', en: 'Who exported what and when stays on record.' },
  permission: 'tickets.export',
  params: shape({ id: uuid }),
  responses: { 204: null },
  errors: [],
} as const satisfies Contract;
