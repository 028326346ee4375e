import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { idsAt } from '../../../engine/store/new-id.ts';
import type { Store } from '../../../engine/store/transaction.ts';
import { NO_DEADLINE, type TicketRow } from '../../../engine/store/ticket.ts';
import type { Actor } from '../../auth/actor.ts';
import type { TicketQuery } from '../../contracts/types.ts';
import { narrowToFlow } from './flow-filter.ts';
import { narrowToMatches, type Finding, type Matches } from './search.ts';

export type TicketFilters = Omit<TicketQuery, 'cursor' | 'limit' | 'sort'>;

export interface FilterContext { now: string; timezone: string; /** What the filter's search found. */ matches?: Matches | undefined; /** In the list's order where nothing is said. */ finding?: Finding }

type Query = Knex.QueryBuilder<TicketRow, TicketRow[]>;
type Narrow = (query: Query, actor: Actor, context: FilterContext) => Query;

/** All groups of statuses that there are. */
export const STATUS_GROUPS = ['pending_review', 'in_progress', 'rejected', 'suspended', 'completed', 'closed'] as const;

const SOON_MS = 4 * 3_600_000;

function endOfToday(context: FilterContext): string {
  return DateTime.fromISO(context.now, { zone: context.timezone }).endOf('day').toUTC().toISO() as string;
}

/** Nothing is "mine" for a caller that is no person. */
function assignedTo(query: Query, personId: string | undefined): Query {
  return personId ? query.where('ticket.assignee', personId) : query.whereRaw('false');
}

/** Clocks stand still while a ticket is suspended, so nothing of it is due. */
function due(query: Query): Query {
  return query.where('ticket.is_open', true).whereNull('ticket.suspended_reason');
}

const mine: Narrow = (query, actor) => assignedTo(query, actor.userId).where('ticket.is_open', true);

/** The named lists of the desk (M23). */
export const viewFilters: Record<NonNullable<TicketQuery['view']>, Narrow> = {
  all: (query) => query,
  mine,
  due_today: (query, actor, context) => due(mine(query, actor, context)).where('ticket.due_at', '<=', endOfToday(context)),
  my_suspended: (query, actor, context) => mine(query, actor, context).where('ticket.status_group', 'suspended'),
  to_claim: (query) => query.where('ticket.is_open', true).whereNull('ticket.assignee').whereNotIn('ticket.grp', ['buyer', 'platform', '']),
  to_review: (query) => query.where('ticket.is_open', true).where('ticket.status_group', 'pending_review'),
  awaiting_buyer: (query) => query.where('ticket.is_open', true).where('ticket.grp', 'buyer'),
  to_inspect: (query) => query.where('ticket.is_open', true).where('ticket.status', 'pending_inspection'),
  to_refund: (query) => query.where('ticket.is_open', true).where('ticket.status', 'pending_refund'),
  refund_failed: (query) => query.where('ticket.is_open', true).where('ticket.status', 'refund_failed'),
  arbitration: (query) => query.where('ticket.is_open', true).where('ticket.status', 'arbitration'),
  // of one group the index has them in order
  my_groups: (query, { groups }) => {
    const open = query.where('ticket.is_open', true).where('ticket.grp', '<>', '');
    return groups.length === 1 ? open.where('ticket.grp', groups[0]) : open.whereRaw('ticket.grp = any(?::text[])', [groups]);
  },
  due_soon: (query, _actor, context) => dueFilters.soon(query, context),
  overdue: (query, _actor, context) => dueFilters.overdue(query, context),
  suspended: (query) => query.where('ticket.is_open', true).where('ticket.status_group', 'suspended'),
  // the second half says where they stand in the index of deadlines
  closed: (query) => query.where('ticket.is_open', false).where('ticket.due_at', '>=', NO_DEADLINE),
};

const dueFilters: Record<NonNullable<TicketQuery['due']>, (query: Query, context: FilterContext) => Query> = {
  overdue: (query, context) => due(query).where('ticket.due_at', '<', context.now),
  soon: (query, context) => due(query).where('ticket.due_at', '<=', new Date(Date.parse(context.now) + SOON_MS).toISOString()),
  today: (query, context) => due(query).where('ticket.due_at', '<=', endOfToday(context)),
  // the words after the first line say where these stand in an index
  none: (query) => query.where('ticket.is_open', true).whereNull('ticket.due')
    .where('ticket.due_at', '>=', NO_DEADLINE).whereRaw('ticket.status_group = any(?::text[])', [[...STATUS_GROUPS]]),
};

/** Tickets of the actor's shop that fit; buyers get those of their own orders only. */
export function filteredTickets(store: Store, actor: Actor, filters: TicketFilters, context: FilterContext): Query {
  let query = store.db()<TicketRow>('ticket').where('ticket.shop_id', actor.shopId) as unknown as Query;
  if (actor.kind === 'buyer') query = query.whereIn('ticket.order_number', actor.orderNumbers ?? []).whereRaw(`ticket.summary -> 'type' ->> 'internal' is distinct from 'true'`);
  if (filters.view) query = viewFilters[filters.view](query, actor, context);
  if (filters.type?.length) query = query.whereIn('ticket.type', filters.type);
  if (filters.status?.length) query = query.whereIn('ticket.status', filters.status);
  if (filters.statusGroup) query = query.where('ticket.status_group', filters.statusGroup);
  query = narrowToTime(query, filters);
  if (filters.channel) query = query.where('ticket.channel', filters.channel);
  if (filters.goods?.length) query = axisOf(query, 'ticket_goods', actor.shopId, 'state', filters.goods);
  if (filters.money?.length) query = axisOf(query, 'ticket_axes', actor.shopId, 'money', filters.money);
  if (filters.dispute?.length) query = axisOf(query, 'ticket_axes', actor.shopId, 'dispute', filters.dispute);
  if (filters.orderNumber) query = query.where('ticket.order_number', filters.orderNumber);
  if (filters.assignee === 'none') query = query.whereNull('ticket.assignee');
  else if (filters.assignee) query = assignedTo(query, filters.assignee === 'me' ? actor.userId : filters.assignee);
  // it is nobody's turn when a ticket is over
  if (filters.group) query = query.where('ticket.grp', filters.group).where('ticket.is_open', true);
  // the second half says what the index of tags holds
  if (filters.tag) query = query.whereRaw(`ticket.tags @> ?::text[] and ticket.tags <> '{}'`, [[filters.tag]]);
  query = narrowToFlow(query, actor.shopId, filters);
  if (filters.due) query = dueFilters[filters.due](query, context);
  return context.matches ? narrowToMatches(query, actor.shopId, context.matches, context.finding ?? 'in_order') : query;
}

/** An id begins with the time of the application, so every index that ends with the id skips other times without a look at their rows. */
function narrowToTime(query: Query, { appliedFrom, appliedTo }: TicketFilters): Query {
  let narrowed = query;
  if (appliedFrom) narrowed = narrowed.where('ticket.applied_at', '>=', appliedFrom).where('ticket.ticket_id', '>=', idsAt(appliedFrom).first);
  if (appliedTo) narrowed = narrowed.where('ticket.applied_at', '<=', appliedTo).where('ticket.ticket_id', '<=', idsAt(appliedTo).last);
  return narrowed;
}

function axisOf(query: Query, table: 'ticket_axes' | 'ticket_goods', shopId: string, column: 'state' | 'money' | 'dispute', states: readonly string[]): Query {
  return query.whereIn('ticket.ticket_id', (sub: Knex.QueryBuilder) => sub.from(table).where(`${table}.shop_id`, shopId).whereIn(`${table}.${column}`, states).select(`${table}.ticket_id`));
}
