import type { TicketSummaryData } from '../../../definitions/after-sale/ticket-facts.ts';
import { runOnTicket } from '../../../engine/runtime/run.ts';
import type { TicketRow } from '../../../engine/store/ticket.ts';
import type { Store } from '../../../engine/store/transaction.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ListedRating, Page, RateTicket, Rating, RatingQuery } from '../../contracts/types.ts';
import type { RatingService } from '../../http/conversation-services.ts';
import { makeCursor, readCursor } from '../../http/cursor.ts';
import { AppError } from '../../http/errors.ts';
import type { Once } from '../../http/services.ts';
import { recorded } from '../actors.ts';
import { once } from '../once.ts';
import type { Parts } from '../parts.ts';
import { peopleNames } from '../people-names.ts';
import { readTicket } from '../tickets/detail.ts';
import { isRatable, ratingView, type RatingRow } from './rating-of.ts';

const LIST = 'ratings';

/** What buyers thought when it was over (row M30). */
export function createRatingService(parts: Parts): RatingService {
  return {
    rate: (actor, number, body, key) => rate(parts, actor, number, body, key),
    list: (actor, query) => list(parts, actor, query),
  };
}

async function rate(parts: Parts, actor: Actor, number: string, body: RateTicket, key: Once): Promise<Rating> {
  const { store, engine } = parts;
  const { row } = await readTicket(parts, actor, number);
  const now = engine.now();
  return once(store, actor.shopId, 'buyer.rate', key, { number, ...body }, now, () => store.tx(async () => {
    if (!isRatable(row, now)) throw new AppError('cannot_rate');
    const rated: RatingRow = { shop_id: actor.shopId, ticket_id: row.ticket_id, agent: row.assignee ?? await lastHand(store, row), score: body.score, tags: body.tags, text: body.text?.trim() ?? '', at: now };
    const kept = await store.db()('rating').insert(rated).onConflict(['shop_id', 'ticket_id']).ignore().returning('ticket_id');
    if (kept.length === 0) throw new AppError('cannot_rate');
    const by = recorded(actor);
    await runOnTicket(engine, actor.shopId, row.ticket_id, async (ticket) => ({
      actor: by, patch: { version: ticket.row.version }, notes: [{ kind: 'rated', actor: by, element: null, visibility: 'buyer', data: { score: rated.score, tags: rated.tags, text: rated.text } }],
    }));
    return ratingView(rated);
  }));
}

/** Who completed the last step of a ticket that nobody had at its end. */
async function lastHand(store: Store, { shop_id: shopId, ticket_id: ticketId }: TicketRow): Promise<string | null> {
  const last = await store.db()('timeline').where({ shop_id: shopId, ticket_id: ticketId, kind: 'step_completed' }).whereRaw(`actor ->> 'type' = 'user'`).orderBy('seq', 'desc').first('actor') as { actor: { id?: string } } | undefined;
  return last?.actor.id ?? null;
}

async function list({ store }: Parts, actor: Actor, { agent, from, to, upTo, cursor, limit = 20 }: RatingQuery): Promise<Page<ListedRating>> {
  const position = readCursor(LIST, 2, cursor);
  const query = store.db()('rating').where({ 'rating.shop_id': actor.shopId })
    .join('ticket', (on) => void on.on('ticket.shop_id', 'rating.shop_id').on('ticket.ticket_id', 'rating.ticket_id'))
    .orderBy([{ column: 'rating.at', order: 'desc' }, { column: 'rating.ticket_id', order: 'desc' }]).limit(limit + 1)
    .select('rating.*', 'ticket.number', 'ticket.buyer_name', 'ticket.summary');
  if (agent) void query.where('rating.agent', agent);
  if (from) void query.where('rating.at', '>=', from);
  if (to) void query.where('rating.at', '<', to);
  if (upTo) void query.where('rating.score', '<=', upTo);
  if (position) void query.whereRaw('(rating.at, rating.ticket_id) < (?::timestamptz, ?::uuid)', position as string[]);
  const rows = await query as (RatingRow & Pick<TicketRow, 'number' | 'buyer_name' | 'summary'>)[];
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const names = await peopleNames(store, actor.shopId, shown.flatMap((row) => row.agent ?? []));
  return {
    items: shown.map((row) => ({
      ...ratingView(row), ticket: row.number, typeLabel: (row.summary as unknown as TicketSummaryData).typeLabel, buyer: row.buyer_name,
      agent: row.agent ? { id: row.agent, name: names.get(row.agent) ?? '' } : null,
    })),
    nextCursor: rows.length > limit && last ? makeCursor(LIST, [last.at, last.ticket_id]) : null,
  };
}
