import type { Area } from '../entry.ts';

/** Money beside refunds: compensation, charges, documents, and the day held against the gateway's ledger. */
export const finance = {
  'compensation.worth': { zh: '{amount} {kind}', en: '{amount} {kind}' },
  'compensation.counted': { zh: '{count} {kind}', en: '{count} {kind}' },
  'compensation.money': { zh: '现金', en: 'in money' },
  'compensation.points': { zh: '积分', en: 'points' },
  'compensation.coupon': { zh: '优惠券', en: 'coupon' },
  'compensation.free_freight': { zh: '免运费券', en: 'free freight' },
  'compensation.return_freight': { zh: '寄回运费', en: 'return freight' },
  'payout.proposed': { zh: '待主管批准', en: 'waits for a supervisor' },
  'payout.refused': { zh: '未批准', en: 'refused' },
  'payout.approved': { zh: '已批准', en: 'approved' },
  'payout.submitting': { zh: '提交中', en: 'submitting' },
  'payout.processing': { zh: '渠道处理中', en: 'processing' },
  'payout.unknown': { zh: '结果未知', en: 'unknown' },
  'payout.succeeded': { zh: '已给买家', en: 'given' },
  'payout.failed': { zh: '没有成功', en: 'failed' },
  'charge.price_difference': { zh: '差价', en: 'price difference' },
  'charge.shipment': { zh: '运费', en: 'shipment' },
  'charge.repair': { zh: '维修费', en: 'repair' },
  'charge.service_fee': { zh: '服务费', en: 'service fee' },
} as const satisfies Area;
