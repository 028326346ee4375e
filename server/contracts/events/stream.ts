import type { Contract } from '../contract.ts';

export const streamEvents = {
  id: 'events.stream',
  method: 'get',
  path: '/events',
  summary: { zh: '实时更新', en: 'Live updates' },
  note: {
    zh: '服务器推送事件 `ticket` {id, version} 和 `clock` {now}。按 Last-Event-ID 续传；漏得太多会收到 `reset`，重新读取即可。',
    en: 'Server-sent events `ticket` {id, version} and `clock` {now}. Resumes after Last-Event-ID; `reset` means too much was missed: read again.',
  },
  permission: 'events.read',
  sends: 'events',
  responses: { 200: { type: 'string' } },
  errors: [],
} as const satisfies Contract;
