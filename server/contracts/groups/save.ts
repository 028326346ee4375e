import { strategies } from '../../../engine/assignment/pick.ts';
import type { Contract } from '../contract.ts';
import { groupDetail } from '../entities/people.ts';
import { code, label, listOf, shape, uuid } from '../schema.ts';

export const saveGroup = {
  id: 'groups.save',
  method: 'put',
  path: '/groups/{code}',
  summary: { zh: '建组、改组', en: 'Make or change a group' },
  note: {
    zh: '`strategy`：round_robin 轮流，least_loaded 给最空闲的人，manual 自己领。给了 `members`：组里就是这些人。',
    en: '`strategy`: round_robin in turn, least_loaded to the least busy, manual people take it. With `members`: exactly these people are in it.',
  },
  permission: 'people.manage',
  params: shape({ code }),
  body: shape({ label, strategy: { type: 'string', enum: strategies } }, { members: listOf(uuid, 0, 500) }),
  responses: { 200: groupDetail },
  errors: ['assignee_unknown'],
} as const satisfies Contract;
