import { amount, code, instant, listOf, oneOfWords, paging, shape, truth, uuid } from '../schema.ts';
import { tagName } from './bulk.ts';
import { disputeState, goodsState, moneyState } from './axes.ts';
import { orderNumber } from './order.ts';
import { lineQuantity } from './quote.ts';
import { statusGroup, view } from './ticket.ts';

/** What a line is exchanged for: one of the specs that the order tells by its article number, else in words. */
const replacement = shape({ lineId: { type: 'string', minLength: 1, maxLength: 64 } }, { sku: { type: 'string', minLength: 1, maxLength: 100 }, spec: { type: 'string', minLength: 1, maxLength: 200 } });

/**
 * A new request. `amount` absent: the most the rules allow; `received`: the goods have arrived; `evidence`: ids of uploaded files;
 * `replacement`: for an exchange, left out for the same again.
 */
export const openTicketBody = shape(
  { type: code, orderNumber, lines: listOf(lineQuantity, 0, 200), reason: code },
  { amount, received: truth, note: { type: 'string', maxLength: 4000 }, evidence: listOf(uuid, 0, 30), replacement: listOf(replacement, 0, 200) },
);

const filters = {
  type: listOf(code, 1, 20),
  status: listOf(code, 1, 40),
  q: { type: 'string', maxLength: 100 },
  appliedFrom: instant,
  appliedTo: instant,
  channel: { type: 'string', minLength: 1, maxLength: 100 },
  /** `me`, `none` or a person's id. */
  assignee: { type: 'string', pattern: '^(me|none|[0-9a-fA-F-]{36})$' },
  /** Code of the group, or the role, whose turn it is. */
  group: { type: 'string', minLength: 1, maxLength: 80 },
  tag: tagName,
  due: oneOfWords('overdue', 'soon', 'today', 'none'),
  orderNumber,
  /** Tickets of this flow, of one version of it, and open ones that stand at this step. */
  flow: { type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 },
  flowVersion: { type: 'integer', minimum: 1, maximum: 1_000_000 },
  step: { type: 'string', minLength: 1, maxLength: 200 },
  /** Tickets with goods in one of these states, with money in one of these, with a dispute in one of these. */
  goods: listOf(goodsState, 1, 20),
  money: listOf(moneyState, 1, 20),
  dispute: listOf(disputeState, 1, 10),
} as const;

/** Counts take the list's filters. With `view` the groups are counted inside that view; the views always say their own size. */
export const countQuery = shape({}, { ...filters, view });

/** What an export takes of the list: everything but order and place. */
export const exportFilter = shape({}, { ...filters, view, statusGroup });

export const ticketQuery = shape(
  {},
  {
    ...filters,
    view,
    statusGroup,
    sort: { ...oneOfWords('due', '-appliedAt', 'appliedAt'), default: 'due' },
    ...paging,
  },
);
