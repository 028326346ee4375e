import type { Contract } from '../contract.ts';

export const streamEvents = {
  id: 'events.stream',
  method: 'get',
  path: '/events',
  summary: { zh: '实时更新', en: 'Live updates' },
  note: {
    zh: '服务器推送事件 `ticket` {id, version}、`clock` {now} 和 `notice` {people}（谁有新通知）、`presence` {ticket, person, name, here}（谁来看、谁走了）。按 Last-Event-ID 续传；漏得太多会收到 `reset`，重新读取即可。',
    en: 'Server-sent events `ticket` {id, version}, `clock` {now} and `notice` {people}: who has a new notice, and `presence` {ticket, person, name, here}: who came to a ticket or left it. Resumes after Last-Event-ID; `reset` means too much was missed: read again.',
  },
  permission: 'events.read',
  sends: 'events',
  responses: { 200: { type: 'string' } },
  errors: [],
} as const satisfies Contract;
