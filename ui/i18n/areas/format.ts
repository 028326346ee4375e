import type { Area } from '../entry.ts';

/** Words inside dates and durations. */
export const format = {
  'format.today': { zh: '今天 {time}', en: 'Today {time}' },
  'format.yesterday': { zh: '昨天 {time}', en: 'Yesterday {time}' },
  'format.days': { zh: '{n} 天', en: '{n} d' },
  'format.hours': { zh: '{n} 小时', en: '{n} h' },
  'format.minutes': { zh: '{n} 分', en: '{n} min' },
  'format.seconds': { zh: '{n} 秒', en: '{n} s' },
} as const satisfies Area;
