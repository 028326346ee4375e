import type { Actor } from '../../engine/store/save-ticket.ts';
import type { Store } from '../../engine/store/transaction.ts';

/** Somebody whose decision may cost the shop money, with the roles that limit it. */
export interface Grantor { actor: Actor; roles: string[] }

const GRANTS = new Set(['agent', 'supervisor', 'platform', 'owner']);
const LOOKED_AT = 20;

/** Roles of a person; the shop's own systems act as its owner does. */
export async function rolesOf(store: Store, shopId: string, actor: Actor): Promise<string[]> {
  if (actor.type === 'system') return ['owner'];
  if (actor.type !== 'user' || !actor.id) return [];
  const person = await store.db()('person').where({ shop_id: shopId, person_id: actor.id }).first('roles') as { roles: string[] } | undefined;
  return person?.roles ?? [];
}

/** Who decided last on the ticket and may grant something; undefined when only rules, deadlines and the buyer did. */
export async function lastGrantor(store: Store, shopId: string, ticketId: string): Promise<Grantor | undefined> {
  const items = await store.db()('work_item').where({ shop_id: shopId, ticket_id: ticketId, state: 'done' }).whereNotNull('closed_by')
    .orderBy([{ column: 'closed_at', order: 'desc' }, { column: 'work_item_id', order: 'desc' }]).limit(LOOKED_AT).select('closed_by') as { closed_by: Actor }[];
  for (const { closed_by: actor } of items) {
    const roles = await rolesOf(store, shopId, actor);
    if (roles.some((role) => GRANTS.has(role))) return { actor, roles };
  }
  return undefined;
}
