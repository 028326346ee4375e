import type { Decisions } from '../../engine/runtime/decisions.ts';
import type { Actor } from '../../engine/store/save-ticket.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { Policy } from '../domain/types.ts';
import { givingRole, mostOf } from './limits.ts';

/**
 * The most that this actor may agree to or offer as a refund alone, in minor units; null without a limit. Only the desk's people have one:
 * the platform's ruling, the warehouse's count, deadlines and the shop's own systems are not the desk's generosity.
 */
export async function ownLimit(store: Store, decisions: Pick<Decisions, 'live' | 'ask'>, shopId: string, policy: Policy, actor: Actor): Promise<number | null> {
  if (actor.type !== 'user' || !actor.id) return null;
  const person = await store.db()('person').where({ shop_id: shopId, person_id: actor.id }).first('roles') as { roles: string[] } | undefined;
  const roles = person?.roles ?? [];
  return givingRole(roles) ? mostOf(decisions, shopId, policy, roles, 'refund') : null;
}
