import type { Label } from '../../engine/kernel/types.ts';

/** Every way in which the after-sale rules say no: what happened and what to do next. `{…}` are the error's params. */
export const domainErrors = {
  unknown_line: { zh: '订单里没有商品行 {lineId}，请从订单的商品行中选择', en: 'The order has no line {lineId}. Choose one of its lines' },
  duplicate_line: { zh: '商品行 {lineId} 出现了两次，请合并成一行', en: 'Line {lineId} is given twice. Put its units into one entry' },
  no_lines: { zh: '没有选择商品，请至少选一件', en: 'No goods were chosen. Choose at least one unit' },
  quantity_invalid: { zh: '数量要是大于 0 的整数', en: 'The quantity must be a whole number above 0' },
  too_many_units: { zh: '最多还能申请 {max} 件，请减少数量', en: 'At most {max} more units can be asked for. Lower the quantity' },
  nothing_paid: { zh: '这是补发或换货的订单，没有付过款，退款请到原订单申请', en: 'Nothing was paid for this order: it was sent instead of other goods. Ask for a refund on the original order' },
  spec_unknown: { zh: '这个商品没有规格 {sku}，请从可换的规格里选，或者用文字写明', en: 'This item has no spec {sku}. Choose one that is offered, or say it in words' },
  amount_needed: { zh: '请填写要退的金额', en: 'Say how much is asked for' },
  amount_above_max: { zh: '超过最多可退的金额，请把金额改到上限以内', en: 'The amount is above the maximum. Ask for the maximum or less' },
  amount_invalid: { zh: '金额要是不小于 0 的整数（分）', en: 'The amount must be a whole number of minor units, 0 or more' },
  amount_out_of_range: { zh: '金额太大，无法准确计算，请检查单价和数量', en: 'The amounts are too large to be exact. Check prices and quantities' },
  fee_above_amount: { zh: '服务费超过退款金额，请降低服务费', en: 'The service fee is above the refund. Lower the fee' },
  fee_not_allowed: { zh: '店铺规则不收服务费，请去掉服务费', en: 'The shop takes no service fee. Remove it' },
  above_available: { zh: '这张订单的钱已被其他工单占用，最多还能退的不够，请等它们结束或减少金额', en: 'Other tickets hold the money of this order. Wait until they end, or ask for less' },
  payment_exhausted: { zh: '支付渠道上剩余的可退金额不够，请改用其他方式退款', en: 'The payments have too little left. Pay back in another way' },
  over_limit: { zh: '超出你的额度 {limit}，什么都没有改动，请放回组里，由主管批准', en: 'Above your limit of {limit}; nothing was changed. Give the step back to the group for a supervisor' },
  party_to_case: { zh: '你在这张工单上代表一方处理过，不能再裁决，请由平台的其他人裁决', en: 'You acted for one side on this ticket and cannot rule on it. Somebody else of the platform must' },
  order_unpaid: { zh: '订单还没有支付，请直接取消订单', en: 'The order is not paid. Cancel the order instead' },
  order_closed: { zh: '订单已关闭，不能申请售后', en: 'The order is closed. No after-sale request is possible' },
  wrong_status_for_type: { zh: '订单现在的状态不能申请这种售后，请换一种售后类型', en: 'This type cannot be asked for in the order\'s present status. Choose another type' },
  opened_by_shop: { zh: '这种售后由卖家发起，请联系卖家', en: 'Requests of this type are opened by the shop. Talk to the shop' },
  opened_by_system: { zh: '这种售后由系统自动发起，请换一种售后类型', en: 'Requests of this type are opened by the system. Choose another type' },
  apply_on_part: { zh: '这张订单拆成了多张子订单，请在子订单上申请', en: 'This order is made of several. Apply on the one that the goods belong to' },
  type_not_offered: { zh: '店铺没有开放这种售后，请换一种售后类型', en: 'The shop does not offer this type. Choose another type' },
  partial_not_allowed: { zh: '发货前只能整单退款，请选择全部商品', en: 'Before shipment only the whole order can be refunded. Choose all goods' },
  window_closed: { zh: '已过售后期，请联系卖家协商', en: 'The after-sale period is over. Talk to the shop' },
  attempts_used_up: { zh: '申请次数已用完，请联系卖家处理', en: 'No further request is possible for these goods. Talk to the shop' },
  open_ticket_exists: { zh: '这些商品已在售后中，请在原工单里修改或先撤销', en: 'These goods are in an open ticket. Change or withdraw that one' },
  already_refunded: { zh: '这些商品已全部退款', en: 'These goods are refunded already' },
  reason_unknown: { zh: '没有这个原因，请从列表中选择', en: 'There is no such reason. Choose one from the list' },
  reason_not_offered: { zh: '这个原因现在不能选，请另选一个', en: 'This reason is not offered here. Choose another one' },
  evidence_missing: { zh: '这个原因至少需要 {needed} 张照片，请补充', en: 'This reason needs at least {needed} photos. Add them' },
  ticket_number_invalid: { zh: '工单号不能用作退款单号', en: 'The ticket number cannot be used in a refund number' },
} as const satisfies Record<string, Label>;

export type DomainErrorCode = keyof typeof domainErrors;
export type DomainErrorParams = Record<string, string | number>;

/** A rule of the after-sale domain says no. Never a defect: the caller shows it or answers 4xx with its code. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: DomainErrorCode;
  readonly params: DomainErrorParams;
  constructor(code: DomainErrorCode, params: DomainErrorParams = {}) {
    super(`${code}: ${describe(code, params).en}`);
    this.code = code;
    this.params = params;
  }
}

/** The sentence for people, in both languages, with the params filled in. */
export function describe(code: DomainErrorCode, params: DomainErrorParams = {}): { zh: string; en: string } {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (whole, key: string) => String(params[key] ?? whole));
  return { zh: fill(domainErrors[code].zh), en: fill(domainErrors[code].en) };
}
