import type { Contract } from '../contract.ts';
import { shape, uuid } from '../schema.ts';

export const removeMacro = {
  id: 'macros.remove',
  method: 'delete',
  path: '/macros/{id}',
  summary: { zh: '删除宏', en: 'Remove a macro' },
  permission: 'desk.manage',
  params: shape({ id: uuid }),
  responses: { 204: null },
  errors: [],
} as const satisfies Contract;
