import type { Area } from '../entry.ts';

/** Deadlines and what silence does. */
export const deadline = {
  'deadline.left': { zh: '剩 {span}', en: '{span} left' },
  'deadline.late': { zh: '超时 {span}', en: '{span} overdue' },
  'deadline.due': { zh: '到期，正在处理', en: 'Due, being handled' },
  'deadline.sla': { zh: '服务时限 {span}', en: 'Service level {span}' },
  'deadline.paused': { zh: '已挂起', en: 'Suspended' },
  'deadline.pausedUntil': { zh: '挂起至 {time}', en: 'Suspended until {time}' },
  'deadline.at': { zh: '{time} 到期', en: 'Due at {time}' },
  'deadline.silence': { zh: '{time} 到期，没人处理就按「{outcome}」办', en: 'Due at {time}; if nobody acts: {outcome}' },
  'deadline.silence.short': { zh: '到期按「{outcome}」办', en: 'then: {outcome}' },
} as const satisfies Area;
