import type { Area } from '../entry.ts';

/** The four axes: process, goods, money, dispute. */
export const axes = {
  'axes.title': { zh: '四条线', en: 'Four axes' },
  'axes.process': { zh: '流程', en: 'Process' },
  'axes.goods': { zh: '货物', en: 'Goods' },
  'axes.money': { zh: '资金', en: 'Money' },
  'axes.dispute': { zh: '争议', en: 'Dispute' },
  'axes.over': { zh: '已结束', en: 'Over' },
  'axes.money.amount': { zh: '{state} {amount}', en: '{state} {amount}' },
} as const satisfies Area;
