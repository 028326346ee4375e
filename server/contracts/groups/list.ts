import type { Contract } from '../contract.ts';
import { groupDetail } from '../entities/people.ts';
import { list, shape } from '../schema.ts';

export const listGroups = {
  id: 'groups.list',
  method: 'get',
  path: '/groups',
  summary: { zh: '组', en: 'List groups' },
  note: { zh: '组里有谁、谁在岗、手上有多少事、怎么派活。', en: 'Who is in a group, who is on duty, how much they have, and how work is given out.' },
  permission: 'people.read',
  responses: { 200: shape({ items: list(groupDetail) }) },
  errors: [],
} as const satisfies Contract;
