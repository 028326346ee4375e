import type { Label } from '../../ui/i18n/entry.ts';

/** How a value is read and typed: money in the currency's main unit, a flag as yes or no, a choice as one of its words. */
export type FieldKind = 'money' | 'number' | 'flag' | 'choice' | 'text' | 'date' | 'list' | 'object';

/** A value that conditions can read, as people call it. */
export interface KnownField {
  path: string;
  label: Label;
  kind: FieldKind;
  /** Of a choice: its codes and their words. */
  values?: Readonly<Record<string, Label>>;
}

const field = (path: string, kind: FieldKind, zh: string, en: string, values?: KnownField['values']): KnownField => ({ path, label: { zh, en }, kind, ...(values ? { values } : {}) });
const words = (...codes: [code: string, zh: string, en: string][]): Record<string, Label> => Object.fromEntries(codes.map(([code, zh, en]) => [code, { zh, en }]));

const faults = words(['seller', '卖家责任', 'seller at fault'], ['buyer', '买家责任', 'buyer at fault'], ['courier', '物流责任', 'carrier at fault']);
const plans = words(['refund', '全额退款', 'full refund'], ['offer', '部分退款', 'part refund'], ['send_back', '退还买家', 'send back'], ['proceed', '照常办', 'go on'], ['closed', '关闭', 'close']);

/** The values of the shipped flows and of every order, request and policy. Others are shown by their path. */
export const knownFields: readonly KnownField[] = [
  field('outcome', 'text', '上一步的结果', 'outcome of the step before'),
  field('request.amount', 'money', '申请金额', 'amount asked for'),
  field('request.reason', 'text', '申请原因', 'reason'),
  field('request.type', 'text', '售后类型', 'type of request'),
  field('request.received', 'flag', '买家已收到货', 'buyer has received the goods'),
  field('request.note', 'text', '买家说明', "buyer's note"),
  field('request.lines', 'list', '申请的商品', 'products asked for'),
  field('request.evidence', 'list', '凭证', 'evidence'),
  field('quote.amount', 'money', '应退上限', 'most that can be refunded'),
  field('quote.freight', 'money', '应退运费', 'freight to refund'),
  field('approvedAmount', 'money', '同意金额', 'approved amount'),
  field('offeredAmount', 'money', '协商金额', 'offered amount'),
  field('fault', 'choice', '责任方', 'who is at fault', faults),
  field('order.paid', 'money', '订单实付', 'paid for the order'),
  field('order.freight', 'money', '订单运费', 'freight of the order'),
  field('order.shipped', 'flag', '订单已发货', 'order has been shipped'),
  field('order.status', 'text', '订单状态', 'order status'),
  field('order.channel', 'text', '渠道', 'channel'),
  field('order.lines', 'list', '订单商品', 'products of the order'),
  field('ticket.type', 'text', '工单类型', 'type of ticket'),
  field('policy.autoRefund', 'flag', '政策：自动退款', 'policy: automatic refund'),
  field('policy.warehouseSystem', 'flag', '政策：有仓库系统', 'policy: there is a warehouse system'),
  field('policy.beforeShipment', 'choice', '政策：发货前退款', 'policy: refund before shipment', words(['auto', '直接退', 'at once'], ['review', '先审核', 'reviewed first'])),
  field('policy.insurance.limit', 'money', '政策：运费险上限', 'policy: most that freight insurance pays'),
  field('autoApproved', 'object', '自动通过的规则', 'rule that approved it'),
  field('needsSupervisor', 'flag', '超出审核人额度', "above the reviewer's limit"),
  field('needsApproval', 'flag', '需要批准', 'needs approval'),
  field('needsConsent', 'flag', '需要买家同意', "needs the buyer's consent"),
  field('superviseAlways', 'flag', '总要主管批准', 'always needs the supervisor'),
  field('offerKind', 'choice', '协商内容', 'kind of offer', words(['evidence', '补充凭证', 'more evidence'], ['amount', '改金额', 'another amount'], ['type_change', '改类型', 'another type'])),
  field('offer', 'object', '协商方案', 'offer'),
  field('noReturn', 'flag', '商品不用寄回', 'goods need not come back'),
  field('returnFirst', 'flag', '先寄回再退款', 'goods come back first'),
  field('returnAddress.warehouse', 'text', '退货仓', 'warehouse for the return'),
  field('returnParcel', 'object', '寄回的快递', 'parcel of the return'),
  field('returnFreight', 'money', '寄回运费', 'freight of the return'),
  field('freightPayer', 'choice', '运费谁付', 'who pays the freight', words(['seller', '卖家', 'the shop'], ['buyer', '买家', 'the buyer'], ['insurance', '运费险', 'the insurance'])),
  field('inspectionPassed', 'flag', '验货合格', 'inspection passed'),
  field('interceptParcel', 'flag', '请快递拦截', 'the carrier is asked to intercept'),
  field('writeOff', 'flag', '报损', 'written off'),
  field('compensation', 'list', '补偿', 'compensation'),
  field('plan', 'choice', '商定的办法', 'what was agreed', plans),
  field('remedy', 'choice', '处理办法', 'remedy', plans),
  field('ruling', 'choice', '平台裁决', 'ruling', words(['refund', '退款', 'refund'], ['reject', '不退', 'no refund'])),
  field('decision', 'choice', '买家的决定', "the buyer's decision", words(['cancel', '取消', 'cancel'], ['wait', '等货', 'wait'])),
  field('chosen', 'choice', '选择的处理', 'what was chosen', words(['cancel', '取消订单', 'cancel the order'], ['hold', '暂缓发货', 'hold the shipment'], ['other_carrier', '换快递', 'another carrier'], ['split', '拆单发货', 'split the shipment'])),
  field('shipment', 'choice', '发货单', 'shipment', words(['stopped', '已停下', 'stopped'], ['intercepted', '已拦下', 'intercepted'], ['too_late', '没拦下', 'too late'])),
  field('replaced', 'flag', '已换新', 'replaced'),
  field('shipped', 'flag', '已发出', 'shipped'),
  field('sent', 'flag', '已寄出', 'sent'),
  field('paid', 'flag', '已付款', 'paid'),
  field('unpaid', 'flag', '没付款', 'not paid'),
  field('owed', 'money', '还欠金额', 'amount owed'),
  field('charged', 'money', '要收的金额', 'amount to collect'),
  field('payWhen', 'choice', '什么时候付', 'when it is paid', words(['before', '修之前', 'before the repair'], ['after', '修好后', 'after the repair'])),
  field('payoutNumbers', 'list', '打款单', 'payouts'),
  field('short', 'list', '缺货的商品', 'products out of stock'),
  field('gift', 'flag', '送礼品', 'a gift is sent'),
  field('byHand', 'flag', '人工建单', 'written by hand'),
  field('codeMatches', 'flag', '完工码对得上', 'code of completion matches'),
  field('wrongCodes', 'number', '输错次数', 'wrong codes'),
  field('inspectBy', 'date', '验货截止', 'time to inspect by'),
  field('offer.expiresAt', 'date', '方案有效期', 'time at which the offer ends'),
  field('now', 'date', '现在', 'now'),
];

const byPath = new Map(knownFields.map((known) => [known.path, known]));

export function knownField(path: string): KnownField | undefined {
  return byPath.get(path);
}
