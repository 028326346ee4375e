import { defaultGroups } from '../../definitions/groups.ts';
import { listGroups, saveGroup } from '../../engine/store/staff.ts';
import type { Store } from '../../engine/store/transaction.ts';

/** Gives a shop the groups that every shop begins with; their people take the work themselves until the shop decides otherwise. */
export async function installGroups(store: Store, shopId: string, now: string): Promise<void> {
  const known = new Set((await listGroups(store, shopId)).map((group) => group.code));
  for (const group of defaultGroups) if (!known.has(group.code)) await saveGroup(store, shopId, { ...group, strategy: 'manual' }, now);
}
