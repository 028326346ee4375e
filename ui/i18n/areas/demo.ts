import type { Area } from '../entry.ts';

/** The demo clock: time of the demo shop can be moved so that deadlines can be seen. */
export const demo = {
  'demo.clock': { zh: '演示时间', en: 'Demo time' },
  'demo.clock.now': { zh: '演示时间 {time}', en: 'Demo time {time}' },
  'demo.clock.hint': { zh: '往后拨时间，看时限到期后发生什么。', en: 'Move time on to see what happens when deadlines pass.' },
  'demo.clock.hour': { zh: '+1 小时', en: '+1 hour' },
  'demo.clock.day': { zh: '+1 天', en: '+1 day' },
  'demo.clock.twoDays': { zh: '+2 天', en: '+2 days' },
  'demo.clock.week': { zh: '+7 天', en: '+7 days' },
  'demo.clock.reset': { zh: '回到真实时间', en: 'Back to real time' },
  'demo.clock.moved': { zh: '演示时间已到 {time}', en: 'Demo time is now {time}' },
} as const satisfies Area;
