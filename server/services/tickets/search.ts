import type { Knex } from 'knex';
import { bigrams } from '../../../engine/store/bigrams.ts';
import type { TicketRow } from '../../../engine/store/ticket.ts';
import type { Store } from '../../../engine/store/transaction.ts';

type Query = Knex.QueryBuilder<TicketRow, TicketRow[]>;

/** More matches than this are not gathered: the list is walked in its order instead. */
const FEW = 1_000;

/** What a search found: all of its tickets, or that there are many. */
export type Matches = { ids: string[] } | { many: { begins: string } | { tokens: string[] } };

/**
 * Looks a text up: after-sale number (also its beginning), order number, phone, tracking number both ways, and words in Chinese or English.
 * Asked before the list is, because the planner walks the whole list in its order when it does not know how rare a word is.
 */
export async function findMatches(store: Store, shopId: string, q: string): Promise<Matches> {
  const text = q.trim();
  const tokens = bigrams(text);
  const begins = /^AS\d+$/i.test(text) ? `${text.toUpperCase()}%` : '';
  const { rows } = await store.db().raw<{ rows: { ticket_id: string }[] }>(`
with found as materialized (
  select ticket_id from ticket where shop_id = :shop and number = :upper
  union all select ticket_id from ticket where shop_id = :shop and order_number = :text
  union all select ticket_id from ticket where shop_id = :shop and buyer_phone = :text
  union all select ticket_id from parcel where shop_id = :shop and tracking_no = :text
  union all (select ticket_id from ticket where shop_id = :shop and :begins <> '' and number like :begins limit :most)
  union all (select ticket_id from ticket_search where shop_id = :shop and cardinality(cast(:tokens as text[])) > 0 and bigrams @> cast(:tokens as text[]) limit :most))
select distinct ticket_id from found limit :most`, { shop: shopId, text, upper: text.toUpperCase(), begins, tokens, most: FEW + 1 });
  if (rows.length <= FEW) return { ids: rows.map((row) => row.ticket_id) };
  return { many: begins ? { begins } : { tokens } };
}

/** How the tickets of a search are found: in the list's order until the page is full, or in any order, to be counted. */
export type Finding = 'in_order' | 'to_count';

/** Few: exactly those. Many with one beginning of their number: the index of numbers finds them. Many with words: each ticket of the list is held against the text, in the list's order, until the page is full. */
export function narrowToMatches(query: Query, shopId: string, matches: Matches, finding: Finding): Query {
  if ('ids' in matches) return query.whereRaw('ticket.ticket_id = any(?::uuid[])', [matches.ids]);
  if ('begins' in matches.many) return query.whereRaw('ticket.number like ?', [matches.many.begins]);
  if (finding === 'to_count') return query.whereRaw('ticket.ticket_id in (select s.ticket_id from ticket_search s where s.shop_id = ? and s.bigrams @> ?::text[])', [shopId, matches.many.tokens]);
  return query.whereRaw('(select s.bigrams @> ?::text[] from ticket_search s where s.shop_id = ? and s.ticket_id = ticket.ticket_id)', [matches.many.tokens, shopId]);
}
