import { amount, anyObject, code, count, currency, instant, label, line, list, listOf, nullable, oneOfWords, shape, text, truth, uuid } from '../schema.ts';
import { tagName } from './bulk.ts';
import { orderStatus } from './order.ts';
import { statusGroup } from './ticket.ts';

/** What was done in a customer's file, and by whom. */
const record = shape({ id: uuid, kind: oneOfWords('note', 'tagged', 'blocked', 'unblocked', 'phone_shown', 'merged'), data: anyObject, by: text, at: instant });

const customerOrder = shape({ number: text, channel: text, status: orderStatus, paid: amount, currency, placedAt: instant, title: text });
const customerTicket = shape({ number: text, typeLabel: label, status: code, statusGroup, refunded: amount, currency, appliedAt: instant, reasonLabel: label });

const facts = {
  /** Number of an order of theirs; leads to this file even before it has an id. */
  order: text,
  id: nullable(uuid), name: text, phoneMasked: nullable(text), tags: list(text), blocked: nullable(shape({ reason: text, by: text, at: instant })),
} as const;

export const customerSummary = shape({ ...facts, orders: count });

/** All that the shop knows of one buyer. `refundRate`: tickets that money went back for, for each order. Lists hold the newest twenty. */
export const customer = shape({
  ...facts,
  channels: list(text),
  since: nullable(instant),
  orders: shape({ count, paid: amount, items: list(customerOrder) }),
  tickets: shape({ count, open: count, refunds: count, refunded: amount, items: list(customerTicket) }),
  refundRate: { type: 'number', minimum: 0 },
  rating: nullable(shape({ average: { type: 'number', minimum: 1, maximum: 5 }, count })),
  currency,
  /** What the desk has put on their tickets. */
  ticketTags: list(text),
  records: list(record),
  mayBlock: truth,
});

export const customerRef = shape({ ref: { type: 'string', minLength: 1, maxLength: 64 } });
export const customerTagsBody = shape({ tags: listOf(tagName, 0, 20) });
export const customerNoteBody = shape({ text: { type: 'string', minLength: 1, maxLength: 2000, pattern: '\\S' } });
export const customerBlockBody = shape({ blocked: truth, reason: { ...line, pattern: '\\S' } });
export const shownPhone = shape({ phone: text });
