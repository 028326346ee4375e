import { statement } from '../../../engine/store/statement.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Parts } from '../parts.ts';
import { readTicket } from '../tickets/detail.ts';

const insert = statement('ticket_seen_put', `
insert into ticket_seen (shop_id, person_id, ticket_id, seq, at) values (:shop::uuid, :person::uuid, :ticket::uuid, :seq, :now::timestamptz)
on conflict (shop_id, person_id, ticket_id) do update set seq = excluded.seq, at = excluded.at where ticket_seen.seq < excluded.seq`);

/** Remembers how far a person read, never further than there is, and never back. An API key has read nothing. @throws AppError not_found */
export async function seeTicket(parts: Parts, actor: Actor, id: string, seq: number): Promise<void> {
  const { row } = await readTicket(parts, actor, id);
  if (!actor.userId) return;
  await insert(parts.store.db(), { shop: actor.shopId, person: actor.userId, ticket: row.ticket_id, seq: Math.min(seq, row.next_seq - 1), now: parts.engine.now() });
}
