import { orderSchema } from '../../../definitions/domain/order-schema.ts';
import { ticketType } from './ticket-type.ts';
import { amount, code, count, currency, instant, label, list, nullable, oneOfWords, shape, text, truth } from '../schema.ts';

export const orderStatus = oneOfWords('awaiting_payment', 'awaiting_shipment', 'awaiting_receipt', 'completed', 'closed');

export const orderNumber = { type: 'string', minLength: 1, maxLength: 64, pattern: '^[^\\s/]+$' } as const;

/** The mirrored order. Phones are masked unless the reader has permission `buyers.contact`, addresses unless they have that or `buyers.reveal`. */
export const order = orderSchema;

/** An order as the shop's own system sends it; the number may be left out where the path names it. */
export const orderInput = {
  ...orderSchema,
  required: ['buyer', 'status', 'currency', 'createdAt', 'lines', 'paid'],
  properties: { ...orderSchema.properties, number: orderNumber },
} as const;

/** An order among others: it names itself. */
export const numberedOrder = { ...orderSchema, properties: { ...orderSchema.properties, number: orderNumber } } as const;

export const orderSummary = shape({
  number: orderNumber,
  channel: text,
  status: orderStatus,
  buyer: shape({ name: text, phoneMasked: nullable(text) }),
  currency,
  paid: amount,
  refunded: amount,
  createdAt: instant,
  lines: list(shape({ lineId: text, title: text, spec: text, image: text, quantity: count })),
  openTickets: count,
});

/** May this line be applied for as this type? `max`: units; `maxAmount`: minor units for these units alone. `code` says why not. */
export const eligibility = shape(
  { lineId: text, type: code, allowed: truth, max: count, maxAmount: amount, reasons: list(code) },
  { code, message: label, ticket: text, closesAt: instant },
);

/** A line's way into after-sale, as the buyer meets it: `types` may be applied for until `closesAt`, `ticket` is the one to look at. */
export const lineEntry = shape(
  { lineId: text, state: oneOfWords('apply', 'in_progress', 'refunded', 'reapply', 'window_closed', 'none'), types: list(code) },
  { ticket: text, closesAt: instant },
);

export const relatedTicket = shape({ number: text, type: code, typeLabel: label, status: code });

/** The sums of the order over all its tickets: still refundable, reserved by open requests, paid back. */
export const refundable = shape({ amount, reserved: amount, refunded: amount });

/** A part of an order, in short. */
export const orderPart = shape({ number: orderNumber, status: orderStatus, refunded: amount, openTickets: count });

/** An order, its tickets, its parts, and what may still be applied for. */
export const orderDetail = {
  ...order,
  required: [...order.required, 'tickets', 'refundable', 'eligibility', 'entries', 'types', 'parts', 'receiptPaused'],
  properties: {
    ...order.properties, tickets: list(relatedTicket), refundable, eligibility: list(eligibility), entries: list(lineEntry), types: list(ticketType), parts: list(orderPart), receiptPaused: truth,
  },
} as const;

export const orderReceipt = shape({ number: orderNumber, created: truth });
