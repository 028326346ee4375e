import type { Contract } from '../contract.ts';
import { replay } from '../entities/replay.ts';
import { shape, uuid } from '../schema.ts';

export const readReplay = {
  id: 'flows.readReplay',
  method: 'get',
  path: '/replays/{id}',
  summary: { zh: '看重放', en: 'Read a replay' },
  permission: 'flows.publish',
  params: shape({ id: uuid }),
  responses: { 200: replay },
  errors: [],
} as const satisfies Contract;
