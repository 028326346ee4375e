import type { Contract } from '../contract.ts';
import { replayedTicket } from '../entities/replay.ts';
import { pageOf, paging, shape, text, uuid } from '../schema.ts';

export const listReplayTickets = {
  id: 'flows.replayTickets',
  method: 'get',
  path: '/replays/{id}/tickets',
  summary: { zh: '重放里不同的工单', en: 'Tickets that differ in a replay' },
  note: { zh: '`group` 是分组的 `id`。', en: '`group` is the `id` of a group.' },
  permission: 'flows.publish',
  params: shape({ id: uuid }),
  query: shape({}, { group: { ...text, maxLength: 2000 }, ...paging }),
  responses: { 200: pageOf(replayedTicket) },
  errors: ['bad_cursor'],
} as const satisfies Contract;
