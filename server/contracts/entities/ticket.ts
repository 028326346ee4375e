import { amount, code, count, currency, instant, label, list, nullable, oneOfWords, shape, text, uuid } from '../schema.ts';
import { axes } from './axes.ts';
import { orderNumber } from './order.ts';
import { group, personRef } from './people.ts';

export const statusGroup = oneOfWords('pending_review', 'in_progress', 'rejected', 'suspended', 'completed', 'closed');

/** Lists that the desk knows by name; each narrows to what the reader may see. */
export const views = [
  'all', 'mine', 'due_today', 'my_suspended', 'to_claim', 'to_review', 'awaiting_buyer', 'to_inspect', 'to_refund', 'refund_failed',
  'arbitration', 'my_groups', 'due_soon', 'overdue', 'suspended', 'closed',
] as const;

export const view = { type: 'string', enum: views } as const;

/** Version of the ticket that a decision was made on; any change makes a new one. */
export const version = { type: 'integer', minimum: 1 } as const;

/**
 * The nearest deadline: a step's clock, of which `silence` says what happens when nobody acts and `extended` how often the other side gave time,
 * or a service level with its name, which never moves the flow. `warnAt`: when people are, or were, warned.
 */
export const due = shape(
  { at: instant, kind: oneOfWords('clock', 'sla') },
  { warnAt: instant, silence: shape({ outcome: code, label }), label, extended: count },
);

export const reason = shape({ code, label });

export const ticketLine = shape({ lineId: text, title: text, spec: text, image: text, quantity: count }, { sku: text });

/** Every field of a list row; the detail repeats them. Amounts are null where the type moves no money, or not decided yet. */
export const summaryFields = {
  id: uuid,
  number: text,
  type: code,
  typeLabel: label,
  flow: shape({ key: text, version: count }),
  status: code,
  statusGroup,
  version,
  appliedAt: instant,
  order: shape({ number: orderNumber, channel: text }),
  buyer: shape({ name: text, phoneMasked: nullable(text) }),
  lines: list(ticketLine),
  reason: nullable(reason),
  evidenceCount: count,
  amounts: shape({ requested: nullable(amount), approved: nullable(amount), refunded: amount, currency }),
  assignee: nullable(personRef),
  group: nullable(group),
  due: nullable(due),
  suspendedUntil: nullable(instant),
  tags: list(text),
  axes,
} as const;

export const ticketSummary = shape(summaryFields);

/** A count that stops at 1001. */
export const capped = { type: 'integer', minimum: 0, maximum: 1001 } as const;
