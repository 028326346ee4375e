import type { Area } from '../entry.ts';

/** Names of the inbox's lists. */
export const views = {
  'views.title': { zh: '视图', en: 'Views' },
  'views.group.mine': { zh: '我的', en: 'Mine' },
  'views.group.team': { zh: '我的组', en: 'My group' },
  'views.group.shop': { zh: '全店', en: 'Whole shop' },
  'views.group.saved': { zh: '保存的视图', en: 'Saved views' },
  'views.all': { zh: '全部工单', en: 'All tickets' },
  'views.mine': { zh: '我负责的', en: 'Assigned to me' },
  'views.due_today': { zh: '今天到期', en: 'Due today' },
  'views.my_suspended': { zh: '我挂起的', en: 'Suspended by me' },
  'views.to_claim': { zh: '待领取', en: 'To claim' },
  'views.to_review': { zh: '待审核', en: 'To review' },
  'views.awaiting_buyer': { zh: '待买家', en: 'Waiting for buyer' },
  'views.to_inspect': { zh: '待验货', en: 'To inspect' },
  'views.to_refund': { zh: '待退款', en: 'To refund' },
  'views.refund_failed': { zh: '退款失败', en: 'Refund failed' },
  'views.arbitration': { zh: '平台介入', en: 'In arbitration' },
  'views.my_groups': { zh: '轮到我的组', en: 'My groups\' turn' },
  'views.due_soon': { zh: '4 小时内到期', en: 'Due within 4 hours' },
  'views.overdue': { zh: '已超时', en: 'Overdue' },
  'views.suspended': { zh: '已挂起', en: 'Suspended' },
  'views.closed': { zh: '已结束', en: 'Over' },
} as const satisfies Area;
