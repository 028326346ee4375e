import type { Label } from '../../engine/kernel/types.ts';

/** A message that a flow sends to the buyer. `{name}` is replaced by the parameter; those listed in `money` are minor units. */
export interface Notice extends Required<Label> { money?: string[]; /** The shop's people see that it was sent, not what it says. */ buyerOnly?: true }

/** Every message that flows may send, by template code. */
export const notices = {
  refund_paid: {
    zh: '退款 {amount} 已原路退回，到账时间以支付渠道为准。',
    en: '{amount} was refunded to the original method. The payment channel decides when it arrives.',
    money: ['amount'],
  },
  apply_other_type: {
    zh: '商品已经发出，没能拦下，这次申请已结束，订单照常进行。收到后可以申请退货退款，也可以拒收。',
    en: 'The goods had already left and could not be stopped. This request is closed and the order goes on. You can apply for a return once they arrive, or refuse the parcel.',
  },
  goods_sent_back: {
    zh: '商品没有通过验货，已退还给你，运单号 {trackingNo}。',
    en: 'The goods did not pass inspection and are on their way back to you, tracking number {trackingNo}.',
  },
  pickup_booked: {
    zh: '上门取件已约好，运单号 {trackingNo}，取件码 {pickupCode}。',
    en: 'Your pickup is booked. Tracking number {trackingNo}, pickup code {pickupCode}.',
  },
  goods_shipped: {
    zh: '给你的商品已经发出，运单号 {trackingNo}。收到后请确认。',
    en: 'Your goods are on their way, tracking number {trackingNo}. Please confirm once they arrive.',
  },
  invoice_issued: {
    zh: '发票已经开好，发票号 {invoiceNo}，可在进度页查看。',
    en: 'Your invoice is issued, number {invoiceNo}. You find it on the progress page.',
  },
  completion_code: {
    zh: '维修完工码：{code}。修好、试过没问题再告诉师傅。',
    en: 'Completion code of your repair: {code}. Tell the technician only once it works.',
    buyerOnly: true,
  },
} as const satisfies Record<string, Notice>;

export type NoticeCode = keyof typeof notices;
