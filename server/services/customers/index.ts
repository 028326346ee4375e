import { identitiesOf } from '../../../definitions/domain/buyer-identity.ts';
import { whoseOrders, type CustomerRow } from '../../../definitions/store/customers.ts';
import type { OrderRow } from '../../../definitions/store/orders.ts';
import { runOnTicket } from '../../../engine/runtime/run.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Customer, CustomerSummary } from '../../contracts/types.ts';
import type { CustomerService } from '../../http/conversation-services.ts';
import { recorded } from '../actors.ts';
import { once } from '../once.ts';
import type { Parts } from '../parts.ts';
import { readTicket } from '../tickets/detail.ts';
import { keepTags } from '../tickets/tags.ts';
import { keep } from './keep.ts';
import { locate } from './locate.ts';
import { customerView, headOf } from './view.ts';

const MOST_FOUND = 20;

/** What the desk keeps of buyers, and what their orders and tickets tell. */
export function createCustomerService(parts: Parts): CustomerService {
  const { store, engine } = parts;
  const read = async (actor: Actor, ref: string): Promise<Customer> => customerView(parts, actor, await locate(parts, actor.shopId, ref));
  return {
    find: async (actor, q) => ({ items: await found(parts, actor.shopId, q?.trim() ? await byWords(parts, actor.shopId, q.trim()) : await latestFiles(parts, actor.shopId)) }),
    read,
    async tag(actor, ref, tags) {
      const wanted = [...new Set(tags)];
      await keep(parts, actor.shopId, ref, recorded(actor), ({ tags: before }) => ({
        kind: 'tagged', change: { tags: wanted }, data: { added: wanted.filter((tag) => !before.includes(tag)), removed: before.filter((tag) => !wanted.includes(tag)) },
      }));
      await keepTags(store, actor.shopId, wanted, engine.now());
      return read(actor, ref);
    },
    async note(actor, ref, text, key) {
      await once(store, actor.shopId, 'customers.note', key, { ref, text }, engine.now(), async () => {
        await keep(parts, actor.shopId, ref, recorded(actor), () => ({ kind: 'note', data: { text: text.trim() } }));
        return {};
      });
      return read(actor, ref);
    },
    async block(actor, ref, { blocked, reason }) {
      const by = recorded(actor);
      await keep(parts, actor.shopId, ref, by, () => ({
        kind: blocked ? 'blocked' : 'unblocked', data: { reason: reason.trim() }, change: { blocked: blocked ? { reason: reason.trim(), by, at: engine.now() } : null },
      }));
      return read(actor, ref);
    },
    async showPhone(actor, ref, ticket) {
      const { newest } = await locate(parts, actor.shopId, ref);
      const on = ticket === undefined ? undefined : (await readTicket(parts, actor, ticket)).row;
      await store.tx(async () => {
        if (identitiesOf(newest).length > 0) await keep(parts, actor.shopId, ref, recorded(actor), () => ({ kind: 'phone_shown', data: on ? { ticket: on.number } : {} }));
        if (on) await runOnTicket(engine, actor.shopId, on.ticket_id, async ({ row }) => ({ actor: recorded(actor), patch: { version: row.version }, notes: [{ kind: 'phone_shown', actor: recorded(actor), element: null, visibility: 'internal', data: {} }] }));
      });
      return { phone: on?.buyer_phone || newest.buyer_phone };
    },
  };
}

/** The newest order of each file that changed lately. */
async function latestFiles({ store }: Parts, shopId: string): Promise<string[]> {
  const rows = await store.db()<CustomerRow>('customer').where({ shop_id: shopId }).orderBy([{ column: 'updated_at', order: 'desc' }, { column: 'customer_id', order: 'desc' }]).limit(MOST_FOUND).select('customer_id') as Pick<CustomerRow, 'customer_id'>[];
  return rows.map((row) => row.customer_id);
}

/** Numbers of orders that fit what was typed, newest first. */
async function byWords({ store }: Parts, shopId: string, words: string): Promise<string[]> {
  const rows = await store.db()<OrderRow>('orders').where({ shop_id: shopId }).where((any) => void any.where('number', words).orWhere('buyer_phone', words).orWhere('buyer_name', words).orWhere('buyer_id', words))
    .orderBy('placed_at', 'desc').limit(MOST_FOUND * 3).select('number') as Pick<OrderRow, 'number'>[];
  return rows.map((row) => row.number);
}

/** Each buyer once, whichever of their orders or files was found first. */
async function found(parts: Parts, shopId: string, refs: readonly string[]): Promise<CustomerSummary[]> {
  const summaries = new Map<string, CustomerSummary>();
  for (const ref of refs) {
    const located = await locate(parts, shopId, ref);
    if (summaries.has(located.newest.number)) continue;
    const { count } = located.identities.length === 0 ? { count: 1 }
      : await whoseOrders(parts.store, shopId, 'orders', located.identities).first(parts.store.db().raw('count(*)::int as count')) as unknown as { count: number };
    summaries.set(located.newest.number, { ...headOf(located), orders: count });
    if (summaries.size === MOST_FOUND) break;
  }
  return [...summaries.values()];
}
