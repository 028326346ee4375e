import type { Contract } from '../contract.ts';
import { replay } from '../entities/replay.ts';
import { list, shape } from '../schema.ts';
import { flowKey } from './flow-key.ts';

export const listReplays = {
  id: 'flows.replays',
  method: 'get',
  path: '/flows/{key}/replays',
  summary: { zh: '流程的重放', en: 'Replays of a flow' },
  note: { zh: '最近十次，新的在前。', en: 'The last ten, newest first.' },
  permission: 'flows.publish',
  params: shape({ key: flowKey }),
  responses: { 200: shape({ items: list(replay) }) },
  errors: [],
} as const satisfies Contract;
