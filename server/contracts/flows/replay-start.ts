import type { Contract } from '../contract.ts';
import { replay } from '../entities/replay.ts';
import { shape } from '../schema.ts';
import { flowKey } from './flow-key.ts';

export const startReplay = {
  id: 'flows.startReplay',
  method: 'post',
  path: '/flows/{key}/replays',
  summary: { zh: '用办完的工单重放草稿', en: 'Replay finished tickets on the draft' },
  note: {
    zh: '在后台进行，只读：不改工单，不发消息，不退款。没有草稿就重放在用版本。同一流程正在进行的重放随之停止。',
    en: 'Runs in the background and only reads: no ticket is changed, nothing is sent, nothing is paid. Without a draft: on the live version. A replay of the same flow that still runs stops.',
  },
  permission: 'flows.publish',
  params: shape({ key: flowKey }),
  body: shape({}, { tickets: { type: 'integer', minimum: 1, maximum: 1000, default: 1000 } }),
  responses: { 202: replay },
  errors: ['flow_invalid'],
} as const satisfies Contract;
