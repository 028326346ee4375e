import type { Contract } from '../contract.ts';
import { instant, shape } from '../schema.ts';

/** `offset`: ISO 8601 duration ahead of the real time. */
export const readClock = {
  id: 'demo.readClock',
  method: 'get',
  path: '/demo/clock',
  summary: { zh: '看演示时钟', en: 'Read the demo clock' },
  permission: 'public',
  responses: { 200: shape({ now: instant, offset: { type: 'string' } }) },
  errors: ['demo_only'],
} as const satisfies Contract;
