import type { Contract } from '../contract.ts';
import { personRef } from '../entities/people.ts';
import { list, shape, uuid } from '../schema.ts';

export const listPresence = {
  id: 'presence.list',
  method: 'get',
  path: '/presence',
  summary: { zh: '谁正在看哪张工单', en: 'Who looks at which ticket' },
  note: { zh: '变化由事件 `presence` {ticket, person, name, here} 告知。', en: 'Changes come as the event `presence` {ticket, person, name, here}.' },
  permission: 'people.read',
  responses: { 200: shape({ items: list(shape({ ticket: uuid, people: list(personRef) })) }) },
  errors: [],
} as const satisfies Contract;
