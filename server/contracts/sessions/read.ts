import type { Contract } from '../contract.ts';
import { session } from '../entities/people.ts';

export const readSession = {
  id: 'sessions.read',
  method: 'get',
  path: '/session',
  summary: { zh: '我是谁', en: 'Who is signed in' },
  permission: 'session.read',
  responses: { 200: session },
  errors: [],
} as const satisfies Contract;
