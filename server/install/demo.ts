import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { hash } from '@node-rs/argon2';
import { v7 as uuid } from 'uuid';
import { demoOrders } from '../../definitions/demo/orders.ts';
import { demoPassword, demoPeople } from '../../definitions/demo/people.ts';
import { demoPolicy, demoShop } from '../../definitions/demo/shop.ts';
import { upsertOrder } from '../../definitions/store/orders.ts';
import { insertPolicy } from '../../definitions/store/policies.ts';
import type { Runner } from '../../engine/jobs/runner.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { installFlows } from '../services/flows.ts';
import type { Parts } from '../services/parts.ts';
import { playDemoTickets } from './demo-tickets.ts';

export const DEMO_PASSWORD = demoPassword;
const INSTALLED = 'demo_installed';

/** What the demo needs of the running server. */
export interface DemoWorld { parts: Parts; runner: Runner; sandbox: Sandbox | undefined }

/**
 * Fills an empty database with the demo shop, once: people, policy, flows, orders, and tickets that are really played, at
 * the times at which they would have happened. A later start only publishes shipped flows that changed.
 */
export async function installDemo(world: DemoWorld): Promise<void> {
  const { store, clock, log } = world.parts;
  const known = await store.db()('shop_slug').where({ slug: 'muhe' }).first('shop_id') as { shop_id: string } | undefined;
  const now = clock.now();
  const shopId = known?.shop_id ?? (await createShop(world.parts, now));
  await installFlows(store, shopId, 'Reflow', now);
  if (await store.db()('setting').where({ name: INSTALLED }).first('name')) return;
  log.info('installing the demo shop');
  for (const order of demoOrders(now)) await upsertOrder(store, shopId, order, now);
  const photos = await storePhotos(world.parts, shopId, now);
  await playDemoTickets(world, shopId, photos, now);
  await store.db()('setting').insert({ name: INSTALLED, value: JSON.stringify(now) }).onConflict('name').ignore();
}

async function createShop(parts: Parts, now: string): Promise<string> {
  const { store } = parts;
  const shopId = uuid();
  const shop = demoShop(now);
  const passwordHash = await hash(DEMO_PASSWORD);
  await store.tx(async () => {
    const db = store.db();
    await db('shop_slug').insert({ slug: shop.slug, shop_id: shopId });
    await db('shop').insert({ shop_id: shopId, slug: shop.slug, name: JSON.stringify(shop.name), timezone: shop.timezone, currency: shop.currency, calendar: JSON.stringify(shop.calendar), created_at: now });
    await insertPolicy(store, { shop_id: shopId, version: 1, document: demoPolicy, created_at: now, created_by: 'Reflow' });
    await db('person').insert(demoPeople.map((person) => ({
      shop_id: shopId, person_id: uuid(), email: person.email, name: person.name, password_hash: passwordHash, roles: person.roles, groups: person.groups, locale: person.locale, active: true, created_at: now,
    })));
  });
  return shopId;
}

/** Sample evidence, stored like an upload. Returns the file ids. */
async function storePhotos(parts: Parts, shopId: string, now: string): Promise<string[]> {
  const folder = new URL('../../definitions/demo/photos/', import.meta.url);
  const ids: string[] = [];
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.jpg')).sort()) {
    const bytes = readFileSync(new URL(name, folder));
    const id = uuid();
    await parts.store.db()('file').insert({
      shop_id: shopId, file_id: id, name, type: 'image/jpeg', size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'),
      uploaded_by: JSON.stringify({ type: 'system', name: 'demo' }), bytes, created_at: now,
    });
    ids.push(id);
  }
  return ids;
}
