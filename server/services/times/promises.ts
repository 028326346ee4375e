import { tryLevels, type TriedLevel as Tried } from '../../../engine/runtime/levels/try-levels.ts';
import { lockCalendar } from '../../../engine/store/calendar.ts';
import { findLevelsVersion, insertLevelsVersion, listLevelsVersions, liveLevelsVersion } from '../../../engine/store/service-level.ts';
import type { TriedLevel } from '../../contracts/types.ts';
import { AppError } from '../../http/errors.ts';
import type { Services } from '../../http/services.ts';
import { commanded } from '../engine-errors.ts';
import type { Parts } from '../parts.ts';
import { readTicket } from '../tickets/detail.ts';
import { LISTED_VERSIONS, published, versionView } from './begin-change.ts';
import { refuseLevels } from './refusals.ts';

/** What the shop promises: service levels, read and published. */
export function promises(parts: Parts): Pick<Services['times'], 'levels' | 'publishLevels' | 'levelVersions' | 'levelVersion' | 'testLevels'> {
  const { store, engine, book } = parts;
  return {
    async levels(actor) {
      const row = await liveLevelsVersion(store, actor.shopId);
      const { created_at: madeAt } = await book.shop(actor.shopId);
      return { version: row?.version ?? 0, updatedAt: row?.created_at ?? madeAt, updatedBy: row?.created_by ?? '', note: row?.note ?? '', levels: row?.document ?? { targets: [] } };
    },

    levelVersions: async ({ shopId }) => ({ items: (await listLevelsVersions(store, shopId, LISTED_VERSIONS)).map(versionView) }),

    async levelVersion({ shopId }, version) {
      const row = await findLevelsVersion(store, shopId, version);
      if (!row) throw new AppError('not_found');
      return { ...versionView(row), levels: row.document };
    },

    async testLevels(actor, { levels, ticket }) {
      refuseLevels(parts, levels, (await book.shop(actor.shopId)).calendar);
      const { row, variables } = await readTicket(parts, actor, ticket);
      return { items: (await tryLevels(engine, row, variables, levels)).map(triedView) };
    },

    async publishLevels(actor, { levels, note = '', baseVersion, running }) {
      refuseLevels(parts, levels, (await book.shop(actor.shopId)).calendar);
      return commanded(() => store.tx(async () => {
        // two who publish get two numbers
        await lockCalendar(store, actor.shopId);
        const present = (await liveLevelsVersion(store, actor.shopId))?.version ?? 0;
        if (baseVersion !== undefined && baseVersion !== present) throw new AppError('rules_changed', { params: { version: present } });
        await insertLevelsVersion(store, { shop_id: actor.shopId, version: present + 1, document: levels, note, created_at: engine.now(), created_by: actor.name });
        return published(parts, actor, running, { kind: 'service_levels', from: present, to: present + 1 });
      }));
    },
  };
}

function triedView({ target, meant, level, usedMs, allowedMs, events }: Tried): TriedLevel {
  return { key: target.key, label: target.label, meant, state: level.state, usedMs, allowedMs, dueAt: level.dueAt, breachedAt: level.breachedAt, cycles: level.cycles, missed: level.missed, events };
}
