import type { Area } from '../entry.ts';

/** The technician's pages. */
export const visits = {
  'visits.title': { zh: '上门', en: 'Visits' },
  'visits.count': { zh: '{count} 单', en: '{count} visits', enOne: '{count} visit' },
  'visits.none': { zh: '现在没有派给你的活。派单后会出现在这里。', en: 'Nothing is assigned to you. Jobs appear here once they are dispatched.' },
  'visits.late': { zh: '前几天没做完', en: 'Left from earlier days' },
  'visits.today': { zh: '今天', en: 'Today' },
  'visits.later': { zh: '以后', en: 'Later' },
  'visits.unplanned': { zh: '没定时间', en: 'No time set' },
  'visits.noTime': { zh: '时间未定', en: 'Time open' },
  'visits.what': { zh: '要修什么，去哪里', en: 'What to repair, and where' },
  'visits.map': { zh: '导航', en: 'Map' },
  'visits.call': { zh: '打电话', en: 'Call' },
  'visits.back': { zh: '回到上门', en: 'Back to the visits' },
  'visits.next': { zh: '看下一单', en: 'To the next visit' },
  'visits.whole': { zh: '看整张工单', en: 'Open the whole ticket' },
} as const satisfies Area;
