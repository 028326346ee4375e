import type { Actor } from '../../auth/actor.ts';
import type { TicketCountQuery, TicketCounts, TicketPage, TicketQuery } from '../../contracts/types.ts';
import { makeCursor, readCursor } from '../../http/cursor.ts';
import type { Parts } from '../parts.ts';
import { peopleNames } from '../people-names.ts';
import { filteredTickets, STATUS_GROUPS, viewFilters, type FilterContext } from './query.ts';
import { findMatches } from './search.ts';
import { flowWords } from './flow-words.ts';
import { summaryOf } from './summary.ts';

const CAP = 1_001;
const VIEWS = Object.keys(viewFilters) as (keyof typeof viewFilters)[];

/** Sort orders: the column before the id, and which way. */
const sorts = {
  due: { column: 'ticket.due_at', direction: 'asc' },
  '-appliedAt': { column: 'ticket.applied_at', direction: 'desc' },
  appliedAt: { column: 'ticket.applied_at', direction: 'asc' },
} as const;

/** A page by keyset: stable while rows come and go. `total` is counted on the first page only and stops at 1001. */
export async function listTickets(parts: Parts, actor: Actor, query: TicketQuery): Promise<TicketPage> {
  const { cursor, limit = 20, sort = 'due', ...filters } = query;
  const order = sorts[sort];
  const context = await contextOf(parts, actor, filters.q);
  const position = readCursor(`tickets:${sort}`, 2, cursor);
  let page = filteredTickets(parts.store, actor, filters, context).select('ticket.*').orderBy([{ column: order.column, order: order.direction }, { column: 'ticket.ticket_id', order: order.direction }]).limit(limit + 1);
  if (position) page = page.whereRaw(`(${order.column}, ticket.ticket_id) ${order.direction === 'asc' ? '>' : '<'} (?::timestamptz, ?::uuid)`, position as string[]);
  const rows = await page;
  const shown = rows.slice(0, limit);
  const names = await peopleNames(parts.store, actor.shopId, shown.flatMap((row) => row.assignee ?? []));
  const words = await flowWords(parts.engine, shown);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => summaryOf(row, actor, names, words)),
    nextCursor: rows.length > limit && last ? makeCursor(`tickets:${sort}`, [sort === 'due' ? last.due_at : last.applied_at, last.ticket_id]) : null,
    ...(position || actor.kind === 'buyer' ? {} : { total: await totalOf(parts, actor, filters, context) }),
  };
}

async function contextOf(parts: Parts, actor: Actor, q = ''): Promise<FilterContext> {
  const { timezone } = await parts.book.shop(actor.shopId);
  return { now: parts.engine.now(), timezone, matches: q.trim() ? await findMatches(parts.store, actor.shopId, q) : undefined };
}

/** A search for nothing but words that found more than the cap needs no counting. */
async function totalOf(parts: Parts, actor: Actor, { q: _q, view, ...narrowing }: Omit<TicketQuery, 'cursor' | 'limit' | 'sort'>, context: FilterContext): Promise<number> {
  const whole = (view ?? 'all') === 'all' && Object.values(narrowing).every((value) => value === undefined) && actor.kind !== 'buyer';
  if (whole && context.matches && 'many' in context.matches) return CAP;
  return capped(parts, filteredTickets(parts.store, actor, { ...narrowing, ...(view ? { view } : {}) }, { ...context, finding: 'to_count' }));
}

async function capped(parts: Parts, query: ReturnType<typeof filteredTickets>): Promise<number> {
  const [row] = await parts.store.db().count('* as n').from(query.select('ticket.ticket_id').limit(CAP).as('capped')) as { n: number }[];
  return Number(row?.n ?? 0);
}

/** Open and ended tickets by status group, and the size of each named view, each at most 1001. */
export async function countTickets(parts: Parts, actor: Actor, { view: inside, ...filters }: TicketCountQuery): Promise<TicketCounts> {
  const context = await contextOf(parts, actor, filters.q);
  const counting: FilterContext = { ...context, finding: 'to_count' };
  const groups = STATUS_GROUPS.map((statusGroup) => filteredTickets(parts.store, actor, { ...filters, ...(inside ? { view: inside } : {}), statusGroup }, counting));
  const views = VIEWS.map((view) => filteredTickets(parts.store, actor, { ...filters, view }, counting));
  const counted = await countEach(parts, [...groups, ...views]);
  const named = (names: readonly string[], from: number): Record<string, number> => Object.fromEntries(names.map((name, place) => [name, counted[from + place] ?? 0]));
  return { groups: named(STATUS_GROUPS, 0), views: named(VIEWS, STATUS_GROUPS.length) };
}

/** All of them in one statement, each with its own cap: what costs is the way there and back. */
async function countEach({ store }: Parts, queries: ReturnType<typeof filteredTickets>[]): Promise<number[]> {
  const counts = queries.map((query, place) => store.db().count('*').from(query.select('ticket.ticket_id').limit(CAP).as('capped')).as(`n${place}`));
  const row = await store.db().first(counts) as unknown as Record<string, number>;
  return queries.map((_query, place) => Number(row[`n${place}`] ?? 0));
}
