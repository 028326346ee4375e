import type { Contract } from '../contract.ts';
import { instant, shape } from '../schema.ts';

/** Moves time forward; every clock that falls due fires as it would have. */
export const moveClock = {
  id: 'demo.moveClock',
  method: 'post',
  path: '/demo/clock',
  summary: { zh: '拨动演示时钟', en: 'Move the demo clock' },
  permission: 'demo.clock',
  body: shape({}, { advance: { type: 'string', format: 'duration', pattern: '^P' }, reset: { type: 'boolean', const: true } }),
  responses: { 200: shape({ now: instant, offset: { type: 'string' } }) },
  errors: ['demo_only'],
} as const satisfies Contract;
