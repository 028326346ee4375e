import { statement } from './statement.ts';
import type { Store } from './transaction.ts';

const increment = statement('counter_next', `
insert into counter (shop_id, name, value) values (:shop::uuid, :name, 1)
on conflict (shop_id, name) do update set value = counter.value + 1 returning value`);

/** The next value of a shop's named counter, from 1. Call it outside long transactions: the row stays locked until commit. */
export async function nextCounter(store: Store, shopId: string, name: string): Promise<number> {
  const { rows } = await increment(store.db(), { shop: shopId, name });
  return rows[0]?.value as number;
}
