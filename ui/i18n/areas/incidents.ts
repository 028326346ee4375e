import type { Area } from '../entry.ts';

/** Jobs that need a person. */
export const incidents = {
  'incidents.title': { zh: '运行台', en: 'Operations' },
  'incidents.summary': { zh: '{count} 个事故等人处理', en: '{count} incidents wait for a person', enOne: '{count} incident waits for a person' },
  'incidents.empty': { zh: '没有事故。', en: 'No incidents.' },
  'incidents.group': { zh: '{count} 个', en: '{count}' },
  'incidents.attempts': { zh: '试过 {count} 次', en: 'tried {count} times', enOne: 'tried once' },
  'incidents.since': { zh: '{time} 起', en: 'since {time}' },
  'incidents.last': { zh: '最近一次 {time}', en: 'last {time}' },
  'incidents.inside': { zh: '内部', en: 'Inside' },
  'incidents.safe': { zh: '用原来的单号再执行一次，外部系统做过的不会再做。', en: 'Runs again under the same number; what the outside system has done is not done twice.' },
  'incidents.retry.of': { zh: '重试 {what}', en: 'Retry {what}' },
  'incidents.retried': { zh: '已重新执行。', en: 'It runs again.' },
} as const satisfies Area;
