import type { Area } from '../entry.ts';

/** Deadlines and what silence does. */
export const deadline = {
  'deadline.left': { zh: '剩 {span}', en: '{span} left' },
  'deadline.due': { zh: '到期，正在处理', en: 'Due, being handled' },
  'deadline.sla': { zh: '{target} {span}', en: '{target}: {span}' },
  'deadline.sla.late': { zh: '{target}超 {span}', en: '{target}: {span} over' },
  'deadline.sla.some': { zh: '服务时限', en: 'Service level' },
  'deadline.extended': { zh: '{words}（延长过 {count} 次）', en: '{words} (extended {count} times)', enOne: '{words} (extended once)' },
  'deadline.paused': { zh: '已挂起', en: 'Suspended' },
  'deadline.pausedUntil': { zh: '挂起至 {time}', en: 'Suspended until {time}' },
  'deadline.at': { zh: '{time} 到期', en: 'Due at {time}' },
  'deadline.silence': { zh: '{time} 到期，没人处理就按「{outcome}」办', en: 'Due at {time}; if nobody acts: {outcome}' },
  'deadline.silence.short': { zh: '到期按「{outcome}」办', en: 'then: {outcome}' },
} as const satisfies Area;
