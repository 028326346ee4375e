import type { Contract } from '../contract.ts';
import { group, person } from '../entities/people.ts';
import { list, shape, truth } from '../schema.ts';

export const listPeople = {
  id: 'people.list',
  method: 'get',
  path: '/people',
  summary: { zh: '人员和组', en: 'People and groups' },
  note: { zh: '工单可以转给谁。`all`：也要停用的人（要 people.manage）。', en: 'Who a work item may be given to. `all`: those who were shut out too (needs people.manage).' },
  permission: 'people.read',
  query: shape({}, { all: truth }),
  responses: { 200: shape({ items: list(person), groups: list(group) }) },
  errors: [],
} as const satisfies Contract;
