import type { Contract } from '../contract.ts';
import { handover } from '../entities/handover.ts';
import { cursor, limit, pageOf, shape } from '../schema.ts';

export const listHandovers = {
  id: 'handovers.list',
  method: 'get',
  path: '/handovers',
  summary: { zh: '交接记录', en: 'List hand-overs' },
  note: { zh: '交给我或我的组的，和我交出的；最近的在前。', en: 'To me or my groups, and from me; newest first.' },
  permission: 'handovers.write',
  query: shape({}, { cursor, limit }),
  responses: { 200: pageOf(handover) },
  errors: ['bad_cursor'],
} as const satisfies Contract;
