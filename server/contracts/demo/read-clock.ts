import type { Contract } from '../contract.ts';
import { instant, shape } from '../schema.ts';

export const readClock = {
  id: 'demo.readClock',
  method: 'get',
  path: '/demo/clock',
  summary: { zh: '看演示时钟', en: 'Read the demo clock' },
  note: { zh: '`offset`：比真实时间快多少，ISO 8601 时长。', en: '`offset`: ISO 8601 duration ahead of the real time.' },
  permission: 'public',
  responses: { 200: shape({ now: instant, offset: { type: 'string' } }) },
  errors: ['demo_only'],
} as const satisfies Contract;
