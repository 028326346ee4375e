import type { Contract } from '../contract.ts';
import { replay } from '../entities/replay.ts';
import { shape, uuid } from '../schema.ts';

export const cancelReplay = {
  id: 'flows.cancelReplay',
  method: 'post',
  path: '/replays/{id}/cancel',
  summary: { zh: '停止重放', en: 'Stop a replay' },
  note: { zh: '已经算出来的保留；已经结束的不变。', en: 'What was counted stays; one that is over is left as it is.' },
  permission: 'flows.publish',
  params: shape({ id: uuid }),
  responses: { 200: replay },
  errors: [],
} as const satisfies Contract;
