import type { Actor } from '../../engine/store/save-ticket.ts';
import type { Store } from '../../engine/store/transaction.ts';
import { channelAndId, identitiesOf, phoneSpellings, type BuyerIdentity } from '../domain/buyer-identity.ts';

/** Why the shop wants no more orders of a customer, who said so, and when. */
export interface Blocked { reason: string; by: Actor; at: string }

/** What the desk keeps of a customer; their orders and tickets are found by the identities. */
export interface CustomerRow { shop_id: string; customer_id: string; name: string; tags: string[]; blocked: Blocked | null; created_at: string; updated_at: string }

/** More orders than anybody reads through; the newest are looked at. */
const MOST_ORDERS = 500;
/** An order leads to another identity, that one to further orders: two steps further nobody would call it the same buyer without asking. */
const ROUNDS = 3;

type Told = { channel: string; buyer_id: string; buyer_phone: string };

const keyOf = ({ kind, value }: BuyerIdentity): string => `${kind} ${value}`;

/** Everything by which the buyer behind these identities is known: in the files of customers, and in orders that share one of them. */
export async function allIdentities(store: Store, shopId: string, start: readonly BuyerIdentity[]): Promise<BuyerIdentity[]> {
  let known = new Map(start.map((identity) => [keyOf(identity), identity]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = [...known.values()];
    const more = [...(await identitiesOnFile(store, shopId, found)), ...(await ordersOf(store, shopId, found)).flatMap(identitiesOf)];
    const next = new Map([...known, ...more.map((identity) => [keyOf(identity), identity] as const)]);
    if (next.size === known.size) break;
    known = next;
  }
  return [...known.values()];
}

async function ordersOf(store: Store, shopId: string, identities: readonly BuyerIdentity[]): Promise<Told[]> {
  if (identities.length === 0) return [];
  return whoseOrders(store, shopId, 'orders', identities).distinct('channel', 'buyer_id', 'buyer_phone').limit(MOST_ORDERS) as unknown as Promise<Told[]>;
}

/** Rows of `orders` or `ticket` that belong to one of these identities, by the buyer's indexes. */
export function whoseOrders(store: Store, shopId: string, table: 'orders' | 'ticket', identities: readonly BuyerIdentity[]) {
  const ids = identities.filter(({ kind }) => kind === 'id').map(channelAndId);
  const phones = identities.filter(({ kind }) => kind === 'phone').flatMap(({ value }) => phoneSpellings(value));
  return store.db()(table).where({ shop_id: shopId }).where((any) => {
    for (const { channel, id } of ids) void any.orWhere({ channel, buyer_id: id });
    void any.orWhereIn('buyer_phone', phones);
  });
}

async function identitiesOnFile(store: Store, shopId: string, identities: readonly BuyerIdentity[]): Promise<BuyerIdentity[]> {
  const files = await customersOf(store, shopId, identities);
  if (files.length === 0) return [];
  return store.db()('customer_identity').where({ shop_id: shopId }).whereIn('customer_id', files.map((file) => file.customer_id)).select('kind', 'value') as Promise<BuyerIdentity[]>;
}

/** The files that one of these identities leads to, oldest first. More than one: they turned out to be the same buyer. */
export async function customersOf(store: Store, shopId: string, identities: readonly BuyerIdentity[]): Promise<CustomerRow[]> {
  if (identities.length === 0) return [];
  const known = await store.db()('customer_identity').where({ shop_id: shopId })
    .whereIn(['kind', 'value'], identities.map(({ kind, value }) => [kind, value])).distinct('customer_id') as { customer_id: string }[];
  if (known.length === 0) return [];
  return store.db()<CustomerRow>('customer').where({ shop_id: shopId }).whereIn('customer_id', known.map((row) => row.customer_id)).orderBy(['created_at', 'customer_id']) as Promise<CustomerRow[]>;
}

export async function findCustomer(store: Store, shopId: string, customerId: string): Promise<{ row: CustomerRow; identities: BuyerIdentity[] } | undefined> {
  const row = await store.db()<CustomerRow>('customer').where({ shop_id: shopId, customer_id: customerId }).first() as CustomerRow | undefined;
  if (!row) return undefined;
  return { row, identities: await store.db()('customer_identity').where({ shop_id: shopId, customer_id: customerId }).select('kind', 'value') as BuyerIdentity[] };
}

/** What decision tables and new orders ask: the desk's tags on the buyer, and whether the shop blocked them. By direct identities only. */
export async function deskMarks(store: Store, shopId: string, buyer: Told): Promise<{ tags: string[]; blocked: boolean }> {
  const files = await customersOf(store, shopId, identitiesOf(buyer));
  return { tags: [...new Set(files.flatMap((file) => file.tags))], blocked: files.some((file) => file.blocked !== null) };
}
