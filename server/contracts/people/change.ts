import { MAX_WEIGHT } from '../../../engine/assignment/pick.ts';
import type { Contract } from '../contract.ts';
import { person } from '../entities/people.ts';
import { code, listOf, nullable, shape, uuid } from '../schema.ts';

const skill = { type: 'string', minLength: 1, maxLength: 40 } as const;

export const changePerson = {
  id: 'people.change',
  method: 'patch',
  path: '/people/{id}',
  summary: { zh: '改技能和派活量', en: 'Change skills and share of work' },
  note: {
    zh: '`capacity`：同时最多几件，null 不限。`weight`：份额，2 是 1 的两倍。没给的不变。',
    en: '`capacity`: open work at the same time, null any. `weight`: the share, 2 is twice as much as 1. What is left out stays.',
  },
  permission: 'people.manage',
  params: shape({ id: uuid }),
  body: shape({}, { skills: listOf(skill, 0, 50), capacity: nullable({ type: 'integer', minimum: 0, maximum: 1000 }), weight: { type: 'integer', minimum: 1, maximum: MAX_WEIGHT }, groups: listOf(code, 0, 50) }),
  responses: { 200: person },
  errors: [],
} as const satisfies Contract;
