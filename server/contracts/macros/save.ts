import type { Contract } from '../contract.ts';
import { macro, ticketAct } from '../entities/bulk.ts';
import { listOf, shape, uuid } from '../schema.ts';

export const saveMacro = {
  id: 'macros.save',
  method: 'put',
  path: '/macros/{id}',
  summary: { zh: '新建或修改宏', en: 'Make or change a macro' },
  note: { zh: '`id` 由调用方取一个新的 UUID。', en: 'The caller picks `id`, a fresh UUID.' },
  permission: 'desk.manage',
  params: shape({ id: uuid }),
  body: shape({ name: { type: 'string', minLength: 1, maxLength: 60 }, acts: listOf(ticketAct, 1, 10) }),
  responses: { 200: macro },
  errors: [],
} as const satisfies Contract;
