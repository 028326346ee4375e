import { completeOrder } from './complete-order.ts';
import { defaultPolicy } from '../policies/default-policy.ts';
import type { TicketType } from './ticket-type.ts';
import type { Order, OrderInput, TicketFacts } from './types.ts';
import type { Asked } from './units-left.ts';

/**
 * An order for tests: three mugs and a tablecloth at ¥306.00, ¥30.00 off, 500 points worth ¥5.00, ¥12.00 freight, so that
 * ¥283.00 were paid; shipped and delivered, not yet completed.
 */
export function anOrder(changes: Partial<OrderInput> = {}): Order {
  return completeOrder({
    number: '20261112083712',
    channel: '官网',
    buyer: { id: 'b1', name: '周沐阳', phone: '13800006027' },
    status: 'awaiting_receipt',
    currency: 'CNY',
    createdAt: '2026-11-12T00:37:12Z',
    paidAt: '2026-11-12T00:38:00Z',
    shippedAt: '2026-11-13T02:00:00Z',
    deliveredAt: '2026-11-16T10:50:00Z',
    lines: [
      { id: 'L1', title: '手冲陶瓷马克杯 350ml', spec: '奶白', unitPrice: 5900, quantity: 3 },
      { id: 'L2', title: '亚麻桌布', unitPrice: 12900, quantity: 1 },
    ],
    discounts: [{ id: 'D1', name: '满 300 减 30', amount: 3000 }],
    points: { used: 500, value: 500 },
    freight: 1200,
    paid: 28300,
    payments: [{ id: 'P1', channel: 'wechat', amount: 28300, paidAt: '2026-11-12T00:38:00Z' }],
    ...changes,
  });
}

const plain: Omit<TicketType, 'code'> = {
  offeredIn: ['awaiting_receipt', 'completed'], openedBy: ['buyer', 'agent'], window: 'afterSale', money: 'none', amount: 'lines', units: 'taken',
  goods: { back: false, out: false }, lines: 'required',
};

/** One type of each kind, as the shipped flows say them. */
export const types = {
  refundOnly: { ...plain, code: 'refund_only', offeredIn: ['awaiting_shipment', 'awaiting_receipt', 'completed'], money: 'refund' },
  returnRefund: { ...plain, code: 'return_refund', money: 'refund', goods: { back: true, out: false } },
  exchange: { ...plain, code: 'exchange', goods: { back: true, out: true }, choosesSpec: true },
  resendGoods: { ...plain, code: 'resend_goods', goods: { back: false, out: true } },
  resendInvoice: { ...plain, code: 'resend_invoice', window: 'none', units: 'free', lines: 'optional' },
  repair: { ...plain, code: 'repair', offeredIn: ['completed'], window: 'warranty', goods: { back: true, out: true } },
  priceProtection: { ...plain, code: 'price_protection', window: 'priceProtection', money: 'refund', amount: 'stated', units: 'free' },
  abnormalOrder: { ...plain, code: 'abnormal_order', offeredIn: ['awaiting_shipment'], openedBy: ['agent', 'system'], window: 'none', units: 'free', lines: 'optional' },
} satisfies Record<string, TicketType>;

/** Everything that a rule is asked about: this order, no other tickets, the default policy, a buyer who asks. */
export function asked(changes: Partial<Asked> = {}): Asked {
  return { order: anOrder(), tickets: [], policy: defaultPolicy, opener: 'buyer', ...changes };
}

/** A ticket on that order: two of the three mugs, return and refund, open, its amount reserved. */
export function aTicket(changes: Partial<TicketFacts> = {}): TicketFacts {
  return {
    number: 'AS2611190121',
    type: types.returnRefund,
    stage: 'after_shipment',
    state: 'open',
    rejected: false,
    appliedAt: '2026-11-19T03:57:00Z',
    lines: [{ lineId: 'L1', quantity: 2 }],
    money: 'reserved',
    amount: 10450,
    ...changes,
  };
}
