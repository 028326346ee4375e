import type { Contract } from '../contract.ts';
import { cannedReply } from '../entities/canned-reply.ts';
import { list, shape } from '../schema.ts';

export const listCannedReplies = {
  id: 'cannedReplies.list',
  method: 'get',
  path: '/canned-replies',
  summary: { zh: '话术', en: 'List canned replies' },
  note: { zh: '带 `ticket` 时，每条都按这张工单填好变量。', en: 'With `ticket`, each comes with its places filled from that ticket.' },
  permission: 'tickets.read',
  query: shape({}, { ticket: { type: 'string', minLength: 1, maxLength: 64 } }),
  responses: { 200: shape({ items: list(cannedReply) }) },
  errors: [],
} as const satisfies Contract;
