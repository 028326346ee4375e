import type { Store } from '../../../engine/store/transaction.ts';
import type { Actor } from '../../auth/actor.ts';
import { mayDo } from '../../auth/permissions.ts';
import type { Role } from '../../auth/roles.ts';
import type { FourEyes } from '../../contracts/types.ts';

type Rule = FourEyes['rule'];

/** Who else may publish, and whether one of them must approve what moves money. */
export interface Eyes { rule: Rule; needed: boolean; others: string[] }

/** An API key needs nobody: whoever reviews its changes does so where they are written. */
export async function eyesOf(store: Store, actor: Actor): Promise<Eyes> {
  const shop = await store.db()('shop').where({ shop_id: actor.shopId }).first('four_eyes') as { four_eyes: Rule } | undefined;
  const people = await store.db()('person').where({ shop_id: actor.shopId, active: true }).orderBy('name').select('person_id', 'name', 'roles') as { person_id: string; name: string; roles: Role[] }[];
  const publishers = people.filter(({ roles }) => mayDo({ kind: 'user', roles }, 'flows.publish'));
  const rule = shop?.four_eyes ?? 'auto';
  const asked = rule === 'always' || (rule === 'auto' && publishers.length >= 2);
  return { rule, needed: actor.kind === 'user' && asked, others: publishers.filter(({ person_id: id }) => id !== actor.userId).map(({ name }) => name) };
}

export async function saveFourEyes(store: Store, shopId: string, rule: Rule): Promise<void> {
  await store.db()('shop').where({ shop_id: shopId }).update({ four_eyes: rule });
}
