import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { hash } from '@node-rs/argon2';
import { v7 as uuid } from 'uuid';
import { demoOrders } from '../../definitions/demo/orders.ts';
import { demoPassword, demoPeople } from '../../definitions/demo/people.ts';
import { demoGroups, demoPolicy, demoShop } from '../../definitions/demo/shop.ts';
import { upsertOrder } from '../../definitions/store/orders.ts';
import { saveGroup } from '../../engine/store/staff.ts';
import type { Ports } from '../../definitions/ports.ts';
import type { Runner } from '../../engine/jobs/runner.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { installDemoArticles } from './articles.ts';
import { installFlows } from './flows.ts';
import { installGroups } from './groups.ts';
import { installDemoReplies } from './replies.ts';
import type { Parts } from '../services/parts.ts';
import { preparePicture } from '../files/picture.ts';
import { reconcileDemoDays } from './demo-ledger.ts';
import { playDemoTickets } from './demo-tickets.ts';
import { createShop } from './shop.ts';
import { DEMO_SLUG } from './find-shop.ts';

export const DEMO_PASSWORD = demoPassword;
const INSTALLED = 'demo_installed';

/** What the demo needs of the running server. */
export interface DemoWorld { parts: Parts; runner: Runner; sandbox: Sandbox | undefined; ports: Pick<Ports, 'gateway'> }

/**
 * Fills an empty database with the demo shop, once: people, policy, flows, orders, and tickets that are really played, at
 * the times at which they would have happened. A later start only publishes shipped flows that changed.
 */
export async function installDemo(world: DemoWorld): Promise<void> {
  const { store, clock, log } = world.parts;
  const known = await store.db()('shop_slug').where({ slug: DEMO_SLUG }).first('shop_id') as { shop_id: string } | undefined;
  const now = clock.now();
  const shopId = known?.shop_id ?? (await createDemoShop(world.parts, now));
  await installGroups(store, shopId, now);
  await installFlows(store, shopId, 'Reflow', now);
  if (await store.db()('setting').where({ name: INSTALLED }).first('name')) return;
  log.info('installing the demo shop');
  for (const group of demoGroups) await saveGroup(store, shopId, group, now);
  for (const order of demoOrders(now)) await upsertOrder(store, shopId, order, now);
  await installDemoArticles(world.parts, shopId);
  await installDemoReplies(world.parts, shopId);
  const photos = await storePhotos(world.parts, shopId, now);
  await playDemoTickets(world, shopId, photos, now);
  await reconcileDemoDays(world, shopId, now);
  await store.db()('setting').insert({ name: INSTALLED, value: JSON.stringify(now) }).onConflict('name').ignore();
}

async function createDemoShop(parts: Parts, now: string): Promise<string> {
  const passwordHash = await hash(DEMO_PASSWORD);
  return createShop(parts.store, { ...demoShop(now), policy: demoPolicy, people: demoPeople.map((person) => ({ ...person, passwordHash })) }, now);
}

/** Sample evidence, stored like an upload. Returns the file ids. */
async function storePhotos(parts: Parts, shopId: string, now: string): Promise<string[]> {
  const folder = new URL('../../definitions/demo/photos/', import.meta.url);
  const ids: string[] = [];
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.jpg')).sort()) {
    const { bytes, thumbnail } = await preparePicture(readFileSync(new URL(name, folder)), 'image/jpeg');
    const id = uuid();
    await parts.store.db()('file').insert({
      shop_id: shopId, file_id: id, name, type: 'image/jpeg', size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'),
      uploaded_by: JSON.stringify({ type: 'system', name: 'demo' }), bytes, created_at: now,
    });
    await parts.store.db()('thumbnail').insert({ shop_id: shopId, file_id: id, bytes: thumbnail });
    ids.push(id);
  }
  return ids;
}
