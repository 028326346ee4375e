import { lockCalendar } from '../../../engine/store/calendar.ts';
import { insertLevelsVersion, liveLevelsVersion } from '../../../engine/store/service-level.ts';
import { AppError } from '../../http/errors.ts';
import type { Services } from '../../http/services.ts';
import { commanded } from '../engine-errors.ts';
import type { Parts } from '../parts.ts';
import { published } from './begin-change.ts';
import { refuseLevels } from './refusals.ts';

/** What the shop promises: service levels, read and published. */
export function promises(parts: Parts): Pick<Services['times'], 'levels' | 'publishLevels'> {
  const { store, engine, book } = parts;
  return {
    async levels(actor) {
      const row = await liveLevelsVersion(store, actor.shopId);
      const { created_at: madeAt } = await book.shop(actor.shopId);
      return { version: row?.version ?? 0, updatedAt: row?.created_at ?? madeAt, updatedBy: row?.created_by ?? '', note: row?.note ?? '', levels: row?.document ?? { targets: [] } };
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
