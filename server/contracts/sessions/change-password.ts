import type { Contract } from '../contract.ts';
import { shape } from '../schema.ts';

const password = { type: 'string', minLength: 10, maxLength: 200 } as const;

export const changePassword = {
  id: 'sessions.changePassword',
  method: 'put',
  path: '/session/password',
  summary: { zh: '改自己的密码', en: 'Change one\'s own password' },
  note: { zh: '新密码至少 10 个字。', en: 'The new one has 10 characters or more.' },
  permission: 'session.read',
  body: shape({ current: { type: 'string', minLength: 1, maxLength: 200 }, next: password }),
  responses: { 204: null },
  errors: ['wrong_password'],
} as const satisfies Contract;
