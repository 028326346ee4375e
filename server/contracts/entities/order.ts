import { amount, code, count, currency, instant, list, listOf, nullable, oneOfWords, shape, text, truth } from '../schema.ts';

export const orderStatus = oneOfWords('awaiting_payment', 'awaiting_shipment', 'awaiting_receipt', 'completed', 'closed');

export const orderNumber = { type: 'string', minLength: 1, maxLength: 64, pattern: '^[^\\s/]+$' } as const;

const id = { type: 'string', minLength: 1, maxLength: 64 } as const;
const word = { type: 'string', maxLength: 500, default: '' } as const;
const quantity = { type: 'integer', minimum: 1, maximum: 100_000 } as const;
const optionalMoney = { ...amount, default: 0 } as const;

const orderLine = shape(
  { id, title: text, unitPrice: amount, quantity },
  { sku: word, spec: word, image: word, warehouse: word, gift: { ...truth, default: false }, category: word },
);

const discount = shape({ id, amount }, { name: text, lineIds: list(id) });

const payment = shape({ id, channel: code, amount }, { paidAt: instant, transactionNo: text });

const parcel = shape({ courier: text, trackingNo: text }, { lineIds: { ...list(id), default: [] }, status: text });

const address = shape({ name: text, phone: text, region: text, detail: text });

const points = { ...shape({ used: count, value: amount }), default: { used: 0, value: 0 } } as const;

const buyer = shape({ id, name: text }, { phone: { ...text, default: '' } });

/** What both directions have in common. Instants absent until the thing happened. */
const facts = {
  channel: { ...code, default: 'shop' },
  currency: { ...currency, default: 'CNY' },
  paidAt: instant,
  shippedAt: instant,
  deliveredAt: instant,
  completedAt: instant,
  closedAt: instant,
  discounts: { ...list(discount), default: [] },
  points,
  freight: optionalMoney,
  payments: { ...list(payment), default: [] },
  parcels: { ...list(parcel), default: [] },
  invoice: { type: 'object' },
  address,
  remark: text,
} as const;

const lines = listOf(orderLine, 1, 500);

/** An order as the shop's own system sends it. `paid` absent: the sum of its payments. Absent fields get the defaults named here. */
export const orderInput = shape({ buyer, status: orderStatus, createdAt: instant, lines }, { number: orderNumber, paid: amount, ...facts });

/** The mirrored order. Phone and address are masked unless the reader has permission `buyers.contact`. */
export const order = shape({ number: orderNumber, buyer, status: orderStatus, createdAt: instant, lines, paid: amount }, facts);

export const orderSummary = shape({
  number: orderNumber,
  channel: code,
  status: orderStatus,
  buyer: shape({ name: text, phoneMasked: nullable(text) }),
  currency,
  paid: amount,
  refunded: amount,
  createdAt: instant,
  lines: list(shape({ lineId: id, title: text, spec: text, image: text, quantity })),
  openTickets: count,
});

/** May this line be applied for as this type? `code` says why not (`in_progress`, `refunded`, `window_closed` …); `max` = units. */
export const eligibility = shape({ lineId: id, type: code, allowed: truth, code: nullable(code), max: count });

export const relatedTicket = shape({ number: text, type: code, status: code });

/** The sums of the order over all its tickets: still refundable, reserved by open requests, paid back. */
export const refundable = shape({ amount, reserved: amount, refunded: amount });

export const orderDetail = shape({
  order, tickets: list(relatedTicket), refundable, eligibility: list(eligibility),
});

export const orderReceipt = shape({ number: orderNumber, created: truth });
