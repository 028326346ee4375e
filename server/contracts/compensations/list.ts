import type { Contract } from '../contract.ts';
import { compensation, compensationState } from '../entities/money.ts';
import { pageOf, paging, shape } from '../schema.ts';

export const listCompensations = {
  id: 'compensations.list',
  method: 'get',
  path: '/compensations',
  summary: { zh: '补偿列表', en: 'List compensation' },
  permission: 'compensations.read',
  query: shape({}, { state: compensationState, ...paging }),
  responses: { 200: pageOf(compensation) },
  errors: ['bad_cursor'],
} as const satisfies Contract;
