import { seed } from './seed.ts';

/** Prepares the shop that test servers on the embedded database begin with, before several processes want it at once. */
export default async function prepare(): Promise<void> {
  await seed('shop');
}
