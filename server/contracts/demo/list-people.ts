import type { Contract } from '../contract.ts';
import { role } from '../entities/people.ts';
import { list, shape, text } from '../schema.ts';

export const listDemoPeople = {
  id: 'demo.listPeople',
  method: 'get',
  path: '/demo/people',
  summary: { zh: '演示人员', en: 'Demo people' },
  note: { zh: '任何人都可以用来登录的人员，密码是 `reflow-demo`。', en: 'Whom anyone may sign in as; their password is `reflow-demo`.' },
  permission: 'public',
  responses: { 200: shape({ items: list(shape({ name: text, email: text, roles: list(role) })) }) },
  errors: ['demo_only'],
} as const satisfies Contract;
