import type { Contract } from '../contract.ts';
import { session } from '../entities/people.ts';
import { shape } from '../schema.ts';

export const openSession = {
  id: 'sessions.open',
  method: 'post',
  path: '/session',
  summary: { zh: '登录', en: 'Sign in' },
  note: {
    zh: '`shop` 是店铺短名，只有属于多个店铺的人需要。成功后设置工作台的 Cookie。',
    en: '`shop` is its slug; needed only by people of several shops. Sets the cookie of the desk.',
  },
  permission: 'public',
  body: shape(
    { email: { type: 'string', minLength: 3, maxLength: 254 }, password: { type: 'string', minLength: 1, maxLength: 200 } },
    { shop: { type: 'string', maxLength: 60 } },
  ),
  responses: { 201: session },
  errors: ['wrong_credentials'],
} as const satisfies Contract;
