import type { TicketSummaryData } from '../../../definitions/after-sale/ticket-facts.ts';
import { whoseOrders } from '../../../definitions/store/customers.ts';
import type { OrderRow } from '../../../definitions/store/orders.ts';
import type { TicketRow } from '../../../engine/store/ticket.ts';
import type { Actor } from '../../auth/actor.ts';
import { mayDo } from '../../auth/permissions.ts';
import type { Customer } from '../../contracts/types.ts';
import { maskPhone } from '../actors.ts';
import type { Parts } from '../parts.ts';
import type { Located } from './locate.ts';

/** How many orders, tickets and entries the file shows; the counts are of all. */
const SHOWN = 20;
const RECORDS = 100;

interface RecordRow { shop_id: string; customer_id: string; record_id: string; kind: Customer['records'][number]['kind']; data: Record<string, unknown>; made_by: { name: string }; at: string }
interface Sums { count: number; paid: number; since: string | null; channels: string[] }
interface TicketSums { count: number; open: number; refunds: number; refunded: number; tags: string[]; rated: number; average: number | null }

/** The whole file (row M29): what the desk wrote, and what orders and tickets tell by themselves. */
export async function customerView(parts: Parts, actor: Actor, located: Located): Promise<Customer> {
  const { files: [file], newest } = located;
  const orders = await ordersPart(parts, actor.shopId, located);
  const tickets = await ticketsPart(parts, actor.shopId, located);
  const records = file ? await parts.store.db()<RecordRow>('customer_record').where({ shop_id: actor.shopId, customer_id: file.customer_id }).orderBy('record_id', 'desc').limit(RECORDS) as RecordRow[] : [];
  return {
    ...headOf(located), channels: orders.sums.channels, since: orders.sums.since, currency: newest.currency,
    orders: { count: orders.sums.count, paid: orders.sums.paid, items: orders.items },
    tickets: { count: tickets.sums.count, open: tickets.sums.open, refunds: tickets.sums.refunds, refunded: tickets.sums.refunded, items: tickets.items },
    refundRate: orders.sums.count === 0 ? 0 : tickets.sums.refunds / orders.sums.count,
    rating: tickets.sums.average === null ? null : { average: tickets.sums.average, count: tickets.sums.rated },
    ticketTags: tickets.sums.tags,
    records: records.map(({ record_id: id, kind, data, made_by: by, at }) => ({ id, kind, data, by: by.name, at })),
    mayBlock: mayDo(actor, 'customers.block'),
  };
}

/** Who it is and what the desk marked. Files that were not merged yet count together. */
export function headOf({ files, newest }: Located): Pick<Customer, 'order' | 'id' | 'name' | 'phoneMasked' | 'tags' | 'blocked'> {
  const blocked = files.find((one) => one.blocked)?.blocked;
  return {
    order: newest.number, id: files[0]?.customer_id ?? null, name: newest.buyer_name, phoneMasked: maskPhone(newest.buyer_phone),
    tags: [...new Set(files.flatMap((one) => one.tags))], blocked: blocked ? { reason: blocked.reason, by: blocked.by.name, at: blocked.at } : null,
  };
}

/** A buyer without an identity is known by this one order. */
function rowsOf({ store }: Parts, shopId: string, table: 'orders' | 'ticket', { identities, newest }: Located) {
  return identities.length > 0 ? whoseOrders(store, shopId, table, identities) : store.db()(table).where({ shop_id: shopId, order_id: newest.order_id });
}

async function ordersPart(parts: Parts, shopId: string, located: Located): Promise<{ sums: Sums; items: Customer['orders']['items'] }> {
  const { store } = parts;
  const sums = await rowsOf(parts, shopId, 'orders', located)
    .first(store.db().raw(`count(*)::int as count, coalesce(sum(paid), 0)::bigint as paid, min(placed_at) as since, array_agg(distinct channel) as channels`)) as unknown as Sums;
  const rows = await rowsOf(parts, shopId, 'orders', located).orderBy('placed_at', 'desc').limit(SHOWN).select('number', 'channel', 'status', 'paid', 'currency', 'placed_at', 'document') as OrderRow[];
  return {
    sums: { ...sums, paid: Number(sums.paid) },
    items: rows.map(({ number, channel, document, paid, currency, placed_at: placedAt }) => ({ number, channel, status: document.status, paid, currency, placedAt, title: document.lines[0]?.title ?? '' })),
  };
}

async function ticketsPart(parts: Parts, shopId: string, located: Located): Promise<{ sums: TicketSums; items: Customer['tickets']['items'] }> {
  const { store } = parts;
  const sums = await rowsOf(parts, shopId, 'ticket', located)
    .first(store.db().raw(`count(*)::int as count, count(*) filter (where is_open)::int as open, count(*) filter (where refunded > 0)::int as refunds, coalesce(sum(refunded), 0)::bigint as refunded`)) as unknown as TicketSums;
  const rows = await rowsOf(parts, shopId, 'ticket', located).orderBy('applied_at', 'desc').limit(SHOWN) as TicketRow[];
  const ids = await rowsOf(parts, shopId, 'ticket', located).limit(MOST_TICKETS).select('ticket_id', 'tags') as Pick<TicketRow, 'ticket_id' | 'tags'>[];
  const rated = await store.db()('rating').where({ shop_id: shopId }).whereIn('ticket_id', ids.map((row) => row.ticket_id)).first(store.db().raw('count(*)::int as rated, avg(score)::float8 as average')) as unknown as Pick<TicketSums, 'rated' | 'average'>;
  return {
    sums: { ...sums, ...rated, refunded: Number(sums.refunded), tags: [...new Set(ids.flatMap((row) => row.tags))] },
    items: rows.map((row) => {
      const { typeLabel, reasonLabel } = row.summary as unknown as TicketSummaryData;
      return { number: row.number, typeLabel, status: row.status, statusGroup: row.status_group as Customer['tickets']['items'][number]['statusGroup'], refunded: row.refunded, currency: row.currency, appliedAt: row.applied_at, reasonLabel };
    }),
  };
}

/** Of how many tickets tags and ratings are gathered. */
const MOST_TICKETS = 500;
