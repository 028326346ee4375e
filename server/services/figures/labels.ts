import type { Label } from '../../../engine/kernel/types.ts';
import type { Dimension } from '../../../definitions/figures/measures.ts';
import { skuTitles } from '../../../definitions/store/figures.ts';
import { groupLabel } from '../groups.ts';
import { peopleNames } from '../people-names.ts';
import type { Parts } from '../parts.ts';

type Find = (parts: Pick<Parts, 'store' | 'book'>, shopId: string, keys: string[]) => Promise<(key: string) => Label | undefined>;

const named = (names: Map<string, string>) => (key: string): Label | undefined => {
  const name = names.get(key);
  return name === undefined ? undefined : { zh: name };
};

/** Names of the parts of a split; what has none is a code that pages have words for. */
const finders: Partial<Record<Dimension, Find>> = {
  async type({ book }, shopId) {
    const types = await book.types(shopId);
    return (key) => types.find(({ code }) => code === key)?.label;
  },
  async reason({ book }, shopId) {
    const { document } = await book.currentPolicy(shopId);
    return (key) => {
      const reason = document.reasons.find(({ code }) => code === key);
      return reason && { zh: reason.zh, en: reason.en };
    };
  },
  agent: async ({ store }, shopId, keys) => named(await peopleNames(store, shopId, keys)),
  sku: async ({ store }, shopId, keys) => named(await skuTitles(store, shopId, keys)),
  group: async () => groupLabel,
};

export async function labelsOf(parts: Pick<Parts, 'store' | 'book'>, shopId: string, by: Dimension | undefined, keys: string[]): Promise<(key: string) => Label | null> {
  const find = by && finders[by];
  const label = find && keys.length > 0 ? await find(parts, shopId, keys) : undefined;
  return (key) => label?.(key) ?? null;
}
