import type { Label } from '../../engine/kernel/types.ts';
import { lineCosts } from './line-paid.ts';
import type { Order } from './types.ts';

/** Why an order's own figures cannot be right. */
export const orderProblems = {
  duplicate_line: { zh: '商品行编号重复，每行要有自己的编号', en: 'Two lines have the same id. Give each line its own' },
  unknown_line: { zh: '引用了订单里没有的商品行', en: 'A line is named that the order does not have' },
  own_parent: { zh: '订单不能是自己的父订单', en: 'An order cannot be a part of itself' },
  discounts_above_goods: { zh: '优惠和积分超过商品总价，请检查优惠金额', en: 'Discounts and points exceed the goods. Check their amounts' },
  paid_mismatch: { zh: '实付金额不等于商品、优惠和运费算出的金额，请检查这几项', en: 'The amount paid is not goods less discounts plus freight. Check these figures' },
  payments_mismatch: { zh: '各笔支付加起来不等于实付金额', en: 'The payments do not add up to the amount paid' },
  paid_while_unpaid: { zh: '待支付的订单不应有实付金额', en: 'An order awaiting payment cannot have an amount paid' },
  amount_out_of_range: { zh: '金额太大，无法准确计算', en: 'The amounts are too large to be exact' },
} as const satisfies Record<string, Label>;

export interface OrderProblem { code: keyof typeof orderProblems; /** Field of the order. */ field: string }

/** Lines at their cost plus freight: what a paid order must have been paid. */
export function orderTotal(order: Order): number {
  return lineCosts(order).reduce((sum, cost) => sum + cost.paid, 0) + order.freight;
}

/** Checks that an order's figures add up; empty: they do. A closed order may never have been paid. */
export function checkOrder(order: Order): OrderProblem[] {
  const ids = new Set(order.lines.map((line) => line.id));
  if (ids.size < order.lines.length) return [{ code: 'duplicate_line', field: 'lines' }];
  if (order.parentNumber === order.number) return [{ code: 'own_parent', field: 'parentNumber' }];
  const strange = strangeLines(order, ids);
  if (strange.length > 0) return strange;
  if (!Number.isSafeInteger(order.lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0))) {
    return [{ code: 'amount_out_of_range', field: 'lines' }];
  }
  return amountProblems(order);
}

function strangeLines(order: Order, ids: ReadonlySet<string>): OrderProblem[] {
  const named: [string, string[]][] = [
    ['discounts', order.discounts.flatMap((discount) => discount.lineIds ?? [])],
    ['parcels', order.parcels.flatMap((parcel) => parcel.lineIds)],
    ['refunds', order.refunds.flatMap((refund) => refund.lines.map((line) => line.lineId))],
  ];
  return named.filter(([, lineIds]) => lineIds.some((lineId) => !ids.has(lineId)))
    .map(([field]) => ({ code: 'unknown_line', field }));
}

function amountProblems(order: Order): OrderProblem[] {
  const problems: OrderProblem[] = [];
  const taken = order.discounts.reduce((sum, discount) => sum + discount.amount, 0) + order.points.value;
  const given = lineCosts(order).reduce((sum, cost) => sum + cost.total - cost.paid, 0);
  if (taken !== given) problems.push({ code: 'discounts_above_goods', field: 'discounts' });
  if (order.status === 'awaiting_payment') {
    if (order.paid > 0) problems.push({ code: 'paid_while_unpaid', field: 'paid' });
    return problems;
  }
  const unpaid = order.status === 'closed' && order.paid === 0;
  if (!unpaid && order.paid !== orderTotal(order)) problems.push({ code: 'paid_mismatch', field: 'paid' });
  const payments = order.payments.reduce((sum, payment) => sum + payment.amount, 0);
  if (order.payments.length > 0 && payments !== order.paid) problems.push({ code: 'payments_mismatch', field: 'payments' });
  return problems;
}
