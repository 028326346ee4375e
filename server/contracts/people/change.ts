import { MAX_WEIGHT } from '../../../engine/assignment/pick.ts';
import type { Contract } from '../contract.ts';
import { person, staffRoles } from '../entities/people.ts';
import { code, listOf, nullable, shape, truth, uuid } from '../schema.ts';

const skill = { type: 'string', minLength: 1, maxLength: 40 } as const;

export const changePerson = {
  id: 'people.change',
  method: 'patch',
  path: '/people/{id}',
  summary: { zh: '改一个人', en: 'Change a person' },
  note: {
    zh: '`capacity`：同时最多几件，null 不限。`weight`：份额，2 是 1 的两倍。没给的不变。`active` false：不能再登录，手上的活放回组里。只能给、只能动自己也有的权限。',
    en: '`capacity`: open work at the same time, null any. `weight`: the share, 2 is twice as much as 1. What is left out stays. `active` false: no longer let in, open work goes back. One gives and touches only rights that one has.',
  },
  permission: 'people.manage',
  params: shape({ id: uuid }),
  body: shape({}, { skills: listOf(skill, 0, 50), capacity: nullable({ type: 'integer', minimum: 0, maximum: 1000 }), weight: { type: 'integer', minimum: 1, maximum: MAX_WEIGHT }, groups: listOf(code, 0, 50), name: { type: 'string', minLength: 1, maxLength: 60, pattern: '\\S' }, roles: staffRoles, active: truth }),
  responses: { 200: person },
  errors: ['role_above_yours', 'partner_alone', 'last_owner'],
} as const satisfies Contract;
