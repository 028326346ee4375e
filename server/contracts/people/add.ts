import type { Contract } from '../contract.ts';
import { newPerson, person } from '../entities/people.ts';
import { shape, text } from '../schema.ts';

export const addPerson = {
  id: 'people.add',
  method: 'post',
  path: '/people',
  summary: { zh: '加人', en: 'Add a person' },
  note: {
    zh: '返回一次性显示的临时密码。只能给自己也有的权限；`partner`（店外伙伴）不能和别的角色一起给。',
    en: 'Answers a temporary password, shown once. One gives only rights that one has; `partner`, somebody outside the shop, stands alone.',
  },
  permission: 'people.manage',
  body: newPerson,
  responses: { 201: shape({ person, password: text }) },
  errors: ['email_taken', 'role_above_yours', 'partner_alone'],
} as const satisfies Contract;
