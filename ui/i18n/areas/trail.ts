import type { Area } from '../entry.ts';

/** The step trail of a ticket. */
export const trail = {
  'trail.title': { zh: '步骤', en: 'Steps' },
  'trail.visit': { zh: '第 {n} 次', en: 'visit {n}' },
  'trail.current': { zh: '进行中', en: 'Open' },
  'trail.currentNow': { zh: '进行中 · 刚到', en: 'Open since just now' },
  'trail.currentFor': { zh: '进行中 · 已 {span}', en: 'Open for {span}' },
  'trail.later': { zh: '之后', en: 'Later' },
  'trail.laterFor': { zh: '之后 · 限 {span}', en: 'Later · {span} allowed' },
  'trail.laterWorking': { zh: '之后 · 限工作时间 {span}', en: 'Later · {span} of opening hours allowed' },
  'trail.failed': { zh: '失败', en: 'Failed' },
  'trail.state.done': { zh: '已完成', en: 'done' },
  'trail.state.current': { zh: '当前步骤', en: 'current step' },
  'trail.state.later': { zh: '还没到', en: 'to come' },
  'trail.state.failed': { zh: '失败', en: 'failed' },
} as const satisfies Area;
