import type { Contract } from '../contract.ts';
import { instant, shape } from '../schema.ts';

export const moveClock = {
  id: 'demo.moveClock',
  method: 'post',
  path: '/demo/clock',
  summary: { zh: '拨动演示时钟', en: 'Move the demo clock' },
  note: { zh: '把时间往前拨；到期的时限都会照常触发。', en: 'Moves time forward; every clock that falls due fires as it would have.' },
  permission: 'demo.clock',
  body: shape({}, { advance: { type: 'string', format: 'duration', pattern: '^P' }, reset: { type: 'boolean', const: true } }),
  responses: { 200: shape({ now: instant, offset: { type: 'string' } }) },
  errors: ['demo_only'],
} as const satisfies Contract;
