import type { Contract } from '../contract.ts';
import { shape, text, uuid } from '../schema.ts';

export const resetPassword = {
  id: 'people.resetPassword',
  method: 'post',
  path: '/people/{id}/password',
  summary: { zh: '重设密码', en: 'Reset a password' },
  note: { zh: '返回一次性显示的临时密码；这个人在各处的登录都结束。', en: 'Answers a temporary password, shown once; the person is signed out everywhere.' },
  permission: 'people.manage',
  params: shape({ id: uuid }),
  responses: { 200: shape({ password: text }) },
  errors: ['role_above_yours'],
} as const satisfies Contract;
