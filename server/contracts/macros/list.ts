import type { Contract } from '../contract.ts';
import { macro } from '../entities/bulk.ts';
import { list, shape } from '../schema.ts';

export const listMacros = {
  id: 'macros.list',
  method: 'get',
  path: '/macros',
  summary: { zh: '宏', en: 'List macros' },
  permission: 'tickets.read',
  responses: { 200: shape({ items: list(macro) }) },
  errors: [],
} as const satisfies Contract;
