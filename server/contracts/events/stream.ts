import type { Contract } from '../contract.ts';

/** Server-sent events `ticket` {id, version} and `clock` {now, offset}. Resumes after Last-Event-ID. */
export const streamEvents = {
  id: 'events.stream',
  method: 'get',
  path: '/events',
  summary: { zh: '实时更新', en: 'Live updates' },
  permission: 'events.read',
  sends: 'events',
  responses: { 200: { type: 'string' } },
  errors: [],
} as const satisfies Contract;
