import { defaultServiceLevels } from '../../definitions/service-levels/default-service-levels.ts';
import { insertLevelsVersion } from '../../engine/store/service-level.ts';
import type { Store } from '../../engine/store/transaction.ts';

/** Gives a new shop the promises that ship with the program: first response and resolution. */
export async function installServiceLevels(store: Store, shopId: string, now: string): Promise<void> {
  await insertLevelsVersion(store, { shop_id: shopId, version: 1, document: defaultServiceLevels, note: '', created_at: now, created_by: 'Reflow' });
}
