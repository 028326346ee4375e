import type { ServiceLevels, Target } from '../../service-levels/target.ts';
import { findLevelsVersion, liveLevelsVersion } from '../../store/service-level.ts';
import type { Store } from '../../store/transaction.ts';

/** What shops promise. */
export interface LevelBook {
  /** What is promised for tickets that are opened now; version 0: nothing yet. */
  live(shopId: string): Promise<{ version: number; targets: Target[] }>;
  /** Targets of a version by key. */
  targets(shopId: string, version: number): Promise<ReadonlyMap<string, Target>>;
}

const MAX_CACHED = 500;

/** Published versions never change, so what was read once is kept; which one is live is asked each time. */
export function createLevelBook(store: Store): LevelBook {
  const versions = new Map<string, ReadonlyMap<string, Target>>();
  const keep = (id: string, { targets }: ServiceLevels): ReadonlyMap<string, Target> => {
    const byKey = new Map(targets.map((target) => [target.key, target]));
    if (versions.size >= MAX_CACHED) versions.delete(versions.keys().next().value!);
    versions.set(id, byKey);
    return byKey;
  };
  return {
    async live(shopId) {
      const row = await liveLevelsVersion(store, shopId);
      return row ? { version: row.version, targets: row.document.targets } : { version: 0, targets: [] };
    },
    async targets(shopId, version) {
      const id = `${shopId}/${version}`;
      const known = versions.get(id);
      if (known) return known;
      const row = await findLevelsVersion(store, shopId, version);
      return row ? keep(id, row.document) : new Map();
    },
  };
}
