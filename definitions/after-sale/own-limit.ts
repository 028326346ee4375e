import type { Actor } from '../../engine/store/save-ticket.ts';
import type { Store } from '../../engine/store/transaction.ts';
import { refundLimit } from '../domain/limits.ts';
import type { Policy } from '../domain/types.ts';

/**
 * The most that this actor may agree to or offer alone, in minor units; null without a limit. Only the desk's people have one: the
 * platform's ruling, deadlines and the shop's own systems are not the desk's generosity.
 */
export async function ownLimit(store: Store, shopId: string, policy: Pick<Policy, 'limits'>, actor: Actor): Promise<number | null> {
  if (actor.type !== 'user' || !actor.id) return null;
  const person = await store.db()('person').where({ shop_id: shopId, person_id: actor.id }).first('roles') as { roles: string[] } | undefined;
  return refundLimit(policy, person?.roles ?? []);
}
