import { v7 as uuid } from 'uuid';
import { insertPolicy } from '../../definitions/store/policies.ts';
import type { Policy } from '../../definitions/domain/types.ts';
import type { Calendar } from '../../engine/calendars/calendar.ts';
import { insertCalendar } from '../../engine/store/calendar.ts';
import type { Store } from '../../engine/store/transaction.ts';
import { scheduleReconciliation } from '../jobs/reconcile.ts';
import { installFlows } from './flows.ts';
import { installGroups } from './groups.ts';
import { installServiceLevels } from './service-levels.ts';
import { newId } from '../../engine/store/new-id.ts';

export interface NewPerson { email: string; name: string; roles: string[]; groups: string[]; locale: 'zh-CN' | 'en'; skills?: string[]; /** argon2id */ passwordHash: string }

export interface NewShop {
  slug: string;
  name: { zh: string; en: string };
  timezone: string;
  currency: string;
  calendar: Calendar;
  policy: Policy;
  people: NewPerson[];
}

/**
 * Makes a shop that can work at once: its people, groups, policy, and the shipped decision tables and flows published as their first version.
 * @returns the shop's id @throws Error when the slug is taken
 */
export async function createShop(store: Store, shop: NewShop, now: string): Promise<string> {
  const shopId = newId(now);
  await store.tx(async () => {
    const db = store.db();
    const taken = await db('shop_slug').insert({ slug: shop.slug, shop_id: shopId }).onConflict('slug').ignore().returning('slug');
    if (taken.length === 0) throw new Error(`There is a shop ${shop.slug} already. Choose another slug.`);
    await db('shop').insert({ shop_id: shopId, slug: shop.slug, name: JSON.stringify(shop.name), timezone: shop.timezone, currency: shop.currency, calendar: JSON.stringify(shop.calendar), created_at: now });
    await insertCalendar(store, { shop_id: shopId, version: 1, document: shop.calendar, note: '', created_at: now, created_by: 'Reflow' });
    await insertPolicy(store, { shop_id: shopId, version: 1, document: shop.policy, created_at: now, created_by: 'Reflow' });
    await db('person').insert(shop.people.map(({ passwordHash, ...person }) => ({ ...person, shop_id: shopId, person_id: uuid(), password_hash: passwordHash, active: true, created_at: now })));
  });
  await scheduleReconciliation(store, shopId, shop.timezone, now);
  await installGroups(store, shopId, now);
  await installServiceLevels(store, shopId, now);
  await installFlows(store, shopId, 'Reflow', now);
  return shopId;
}
