import type { Actor } from './save-ticket.ts';
import { statement } from './statement.ts';
import type { Store } from './transaction.ts';

/** A message that was sent before anybody waited for it. It stays after it was taken, so that a sender who tries again does not send it twice. */
export interface KeptMessageRow {
  shop_id: string; message_id: string; name: string; key: string; data: Record<string, unknown>; sent_by: Actor; sent_at: string; expires_at: string;
  taken_by: string | null; taken_at: string | null;
}

/** What a receiver waits for and a sender sends. */
export interface Correlation { name: string; key: string }

// a sorted list: two transactions never wait for each other's locks
const lock = statement('kept_message_lock', `
select pg_advisory_xact_lock(hashtextextended(address, 0)) from unnest(:addresses::text[]) address`);

const take = statement('kept_message_take', `
update kept_message set taken_by = :ticket::uuid, taken_at = :now::timestamptz
where shop_id = :shop::uuid and message_id = :message::uuid and taken_by is null returning message_id`);

const oldest = statement('kept_message_oldest', `
select k.* from kept_message k join subscription s on s.shop_id = k.shop_id and s.name = k.name and s.key = k.key and s.kind = 'message'
where k.shop_id = :shop::uuid and s.ticket_id = :ticket::uuid and k.taken_by is null and k.expires_at > :now::timestamptz
order by k.sent_at, k.message_id limit 1`);

/**
 * Until the transaction ends, nobody else begins to wait for these messages or keeps one: whoever comes second sees what the first one
 * wrote. Senders take it before they look for receivers, receivers after they wrote what they wait for.
 */
export async function lockCorrelations(store: Store, shopId: string, correlations: Correlation[]): Promise<void> {
  const addresses = [...new Set(correlations.map(({ name, key }) => JSON.stringify([shopId, name, key])))].sort();
  await lock(store.db(), { addresses });
}

/** Keeps a message once, whatever often its sender tries. */
export async function keepMessage(store: Store, row: Omit<KeptMessageRow, 'taken_by' | 'taken_at'>): Promise<void> {
  await store.db()('kept_message').insert({ ...row, data: JSON.stringify(row.data), sent_by: JSON.stringify(row.sent_by) }).onConflict(['shop_id', 'message_id']).ignore();
}

/** False: somebody else has it already. */
export async function takeMessage(store: Store, shopId: string, messageId: string, ticketId: string, now: string): Promise<boolean> {
  const { rows } = await take(store.db(), { shop: shopId, message: messageId, ticket: ticketId, now });
  return rows.length === 1;
}

/** The oldest message that a ticket waits for now, that nobody has and that is not too old. */
export async function oldestFor(store: Store, shopId: string, ticketId: string, now: string): Promise<KeptMessageRow | undefined> {
  const { rows } = await oldest(store.db(), { shop: shopId, ticket: ticketId, now });
  return rows[0] as KeptMessageRow | undefined;
}

/** Messages nobody can be given any more. */
export async function forgetMessages(store: Store, shopId: string, expiredBefore: string): Promise<void> {
  await store.db()('kept_message').where({ shop_id: shopId }).where('expires_at', '<', expiredBefore).del();
}
