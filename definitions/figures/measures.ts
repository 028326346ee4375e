import type { Label } from '../../engine/kernel/types.ts';

/**
 * What a figure counts. Each measure gives every ticket of its period a value and a weight over the columns of `ticket_fact`; the figure is
 * made of exactly these rows, so that a list of them always adds up to it.
 */
export interface Measure {
  key: string;
  label: Label;
  /** Its definition in one line, shown beside the number. */
  means: Label;
  /** `duration`: milliseconds. `money`: minor units. `share`: 0 to 1. `count`, `score`: plain numbers. */
  unit: 'duration' | 'money' | 'share' | 'count' | 'score';
  /** The moment that puts a ticket into a period. */
  at: 'applied_at' | 'responded_at' | 'refunded_at' | 'closed_at' | 'inspected_at' | 'breached_at' | 'rated_at';
  /** `median` of the values (with the slowest tenth), their `sum`, or all values by all weights. */
  how: 'median' | 'sum' | 'ratio';
  /** SQL over `f`. */
  value: string;
  weight: string;
  /** Which tickets of the period count at all. */
  where?: string;
  /** Which way is good; left out where neither is. */
  better?: 'lower' | 'higher';
}

const ms = (from: string, to: string): string => `extract(epoch from f.${to} - f.${from}) * 1000`;
const refund = { unit: 'duration', at: 'refunded_at', how: 'median', value: ms('applied_at', 'refunded_at'), weight: '1', better: 'lower' } as const;

/** Every figure of the shop (M31), in the order of the page. */
export const measures = [
  {
    key: 'tickets', label: { zh: '申请数', en: 'Requests' }, means: { zh: '这段时间提出的申请', en: 'Requests made in the period' },
    unit: 'count', at: 'applied_at', how: 'sum', value: '1', weight: '1',
  },
  {
    key: 'closed', label: { zh: '办结数', en: 'Closed' }, means: { zh: '这段时间结束的工单', en: 'Tickets that ended in the period' },
    unit: 'count', at: 'closed_at', how: 'sum', value: '1', weight: '1',
  },
  {
    key: 'refund_speed', label: { zh: '退款速度', en: 'Refund speed' }, means: { zh: '从申请到钱退到，中位数', en: 'From the request to the money, median' },
    ...refund,
  },
  {
    key: 'refund_speed_unshipped', label: { zh: '退款速度（未发货）', en: 'Refund speed, unshipped' }, means: { zh: '未发货的申请，从申请到钱退到，中位数', en: 'Requests before shipment, from the request to the money, median' },
    ...refund, where: `f.stage = 'before_shipment'`,
  },
  {
    key: 'refund_speed_shipped', label: { zh: '退款速度（仅退款）', en: 'Refund speed, nothing returned' }, means: { zh: '已发货、货不用寄回的，从申请到钱退到，中位数', en: 'After shipment with nothing coming back, from the request to the money, median' },
    ...refund, where: `f.stage <> 'before_shipment' and f.inspected_at is null`,
  },
  {
    key: 'refund_speed_returned', label: { zh: '退款速度（退货）', en: 'Refund speed, returned' }, means: { zh: '货寄回来的，从申请到钱退到，中位数', en: 'With goods coming back, from the request to the money, median' },
    ...refund, where: 'f.inspected_at is not null',
  },
  {
    key: 'refund_after_goods', label: { zh: '验货到退款', en: 'Inspection to refund' }, means: { zh: '从验完货到钱退到，中位数', en: 'From the inspection to the money, median' },
    ...refund, value: ms('inspected_at', 'refunded_at'), where: 'f.inspected_at is not null and f.refunded_at >= f.inspected_at',
  },
  {
    key: 'first_response', label: { zh: '首次响应', en: 'First response' }, means: { zh: '从申请到第一次有人（或规则）答复，中位数', en: 'From the request to the first answer of a person or rule, median' },
    unit: 'duration', at: 'responded_at', how: 'median', value: ms('applied_at', 'responded_at'), weight: '1', better: 'lower',
  },
  {
    key: 'first_response_working', label: { zh: '首次响应（工作时间）', en: 'First response, working time' }, means: { zh: '同上，只算营业时间', en: 'The same, opening hours only' },
    unit: 'duration', at: 'responded_at', how: 'median', value: 'f.response_working_ms', weight: '1', where: 'f.response_working_ms is not null', better: 'lower',
  },
  {
    key: 'resolution', label: { zh: '解决时长', en: 'Time to resolve' }, means: { zh: '从申请到结束，中位数', en: 'From the request to its end, median' },
    unit: 'duration', at: 'closed_at', how: 'median', value: ms('applied_at', 'closed_at'), weight: '1', better: 'lower',
  },
  {
    key: 'breached', label: { zh: '超时', en: 'Late' }, means: { zh: '没按时做到的承诺，次数', en: 'Promises missed, counted' },
    unit: 'count', at: 'breached_at', how: 'sum', value: 'f.breaches', weight: '1', better: 'lower',
  },
  {
    key: 'breach_rate', label: { zh: '超时率', en: 'Late rate' }, means: { zh: '没按时做到的 ÷ 已到结果的承诺', en: 'Missed promises ÷ promises that are settled or missed' },
    unit: 'share', at: 'applied_at', how: 'ratio', value: 'f.breaches', weight: 'f.targets', where: 'f.targets > 0', better: 'lower',
  },
  {
    key: 'rejection_rate', label: { zh: '驳回率', en: 'Rejection rate' }, means: { zh: '驳回 ÷ 通过、驳回和协商', en: 'Rejections ÷ approvals, rejections and offers' },
    unit: 'share', at: 'applied_at', how: 'ratio', value: 'f.rejections', weight: 'f.decisions', where: 'f.decisions > 0', better: 'lower',
  },
  {
    key: 'dispute_rate', label: { zh: '介入率', en: 'Dispute rate' }, means: { zh: '平台介入过的 ÷ 申请', en: 'Taken to the platform ÷ requests' },
    unit: 'share', at: 'applied_at', how: 'ratio', value: 'f.disputed', weight: '1', better: 'lower',
  },
  {
    key: 'self_settled', label: { zh: '自主完结率', en: 'Settled without platform' }, means: { zh: '平台没有介入就结束的 ÷ 结束的', en: 'Ended without the platform ÷ ended' },
    unit: 'share', at: 'closed_at', how: 'ratio', value: '1 - f.disputed', weight: '1', better: 'higher',
  },
  {
    key: 'reapplied', label: { zh: '再次申请率', en: 'Reapplied' }, means: { zh: '驳回后又申请的 ÷ 申请', en: 'Applied again after a rejection ÷ requests' },
    unit: 'share', at: 'applied_at', how: 'ratio', value: 'least(f.resubmissions, 1)', weight: '1', better: 'lower',
  },
  {
    key: 'rating', label: { zh: '评价', en: 'Rating' }, means: { zh: '买家评分，平均', en: 'Average of the buyers’ ratings' },
    unit: 'score', at: 'rated_at', how: 'ratio', value: 'f.score', weight: '1', better: 'higher',
  },
  {
    key: 'satisfied', label: { zh: '满意率', en: 'Satisfied' }, means: { zh: '4 到 5 分 ÷ 评价', en: 'Ratings of 4 or 5 ÷ ratings' },
    unit: 'share', at: 'rated_at', how: 'ratio', value: 'case when f.score >= 4 then 1 else 0 end', weight: '1', better: 'higher',
  },
  {
    key: 'refunded', label: { zh: '退款金额', en: 'Refunded' }, means: { zh: '这段时间退到的钱', en: 'Money that arrived in the period' },
    unit: 'money', at: 'refunded_at', how: 'sum', value: 'f.refunded', weight: '1', where: 'f.refunded > 0',
  },
  {
    key: 'compensated', label: { zh: '补偿金额', en: 'Compensated' }, means: { zh: '申请在这段时间的补偿，不含积分', en: 'Compensation on requests of the period, points left out' },
    unit: 'money', at: 'applied_at', how: 'sum', value: 'f.compensated', weight: '1', where: 'f.compensated > 0',
  },
  {
    key: 'leaked', label: { zh: '多退金额', en: 'Refunded beyond entitlement' }, means: { zh: '退款超出按规则可退的部分', en: 'What was refunded beyond what the rules give' },
    unit: 'money', at: 'refunded_at', how: 'sum', value: 'greatest(0, f.refunded - f.entitled)', weight: '1', where: 'f.entitled is not null and f.refunded > f.entitled', better: 'lower',
  },
  {
    key: 'automatic', label: { zh: '自动办结率', en: 'Automatic' }, means: { zh: '没有人处理就结束的 ÷ 结束的', en: 'Ended without a person ÷ ended' },
    unit: 'share', at: 'closed_at', how: 'ratio', value: 'case when f.touches = 0 then 1 else 0 end', weight: '1', better: 'higher',
  },
  {
    key: 'touches', label: { zh: '每单处理次数', en: 'Touches a ticket' }, means: { zh: '员工完成的步骤 ÷ 结束的工单', en: 'Steps done by staff ÷ ended tickets' },
    unit: 'count', at: 'closed_at', how: 'ratio', value: 'f.touches', weight: '1', better: 'lower',
  },
  {
    key: 'one_touch', label: { zh: '一次办结率', en: 'One touch' }, means: { zh: '只处理一次就结束的 ÷ 有人处理过的', en: 'Ended after one step of staff ÷ those staff worked on' },
    unit: 'share', at: 'closed_at', how: 'ratio', value: 'case when f.touches = 1 then 1 else 0 end', weight: '1', where: 'f.touches > 0', better: 'higher',
  },
  {
    key: 'mismatched', label: { zh: '验货不符率', en: 'Inspection mismatch' }, means: { zh: '坏的、缺的、不是本店的 ÷ 收到的件数', en: 'Damaged, missing or not ours ÷ pieces received' },
    unit: 'share', at: 'inspected_at', how: 'ratio', value: 'f.mismatched', weight: 'f.received', where: 'f.received > 0', better: 'lower',
  },
  {
    key: 'refunds_failed', label: { zh: '退款失败率', en: 'Failed refunds' }, means: { zh: '失败或未知的 ÷ 提交的退款', en: 'Failed or unknown ÷ refunds submitted' },
    unit: 'share', at: 'applied_at', how: 'ratio', value: 'f.failed_refunds', weight: 'f.refunds', where: 'f.refunds > 0', better: 'lower',
  },
] as const satisfies readonly Measure[];

export type MeasureKey = (typeof measures)[number]['key'];

export const measureKeys = measures.map(({ key }) => key);

const byKey = new Map<string, Measure>(measures.map((measure) => [measure.key, measure]));

/** @throws Error when there is no such measure; contracts let only known ones in */
export function measureOf(key: MeasureKey): Measure {
  const measure = byKey.get(key);
  if (!measure) throw new Error(`No measure is called ${key}.`);
  return measure;
}

/** What figures can be split by; `sku`: a ticket with several goods counts with each of them. */
export const dimensions = ['type', 'reason', 'fault', 'channel', 'group', 'agent', 'sku', 'rule', 'day'] as const;
export type Dimension = (typeof dimensions)[number];
