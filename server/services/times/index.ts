import { previewTimeChange, startTimeChange } from '../../../engine/runtime/time-changes/start-time-change.ts';
import { liveLevelsVersion } from '../../../engine/store/service-level.ts';
import { listTimeChanges } from '../../../engine/store/time-change.ts';
import type { Services } from '../../http/services.ts';
import { recorded } from '../actors.ts';
import { commanded } from '../engine-errors.ts';
import type { Parts } from '../parts.ts';
import { timeChangeView } from './begin-change.ts';
import { openingHours } from './opening-hours.ts';
import { promises } from './promises.ts';
import { checkedPolicy, refuseCalendar } from './refusals.ts';
import { rules } from './rules.ts';

const LISTED = 20;

/** Opening hours, policy and service levels as they are published, and what that does to running clocks. */
export function createTimeService(parts: Parts): Services['times'] {
  const { store, engine, book } = parts;
  return {
    ...openingHours(parts), ...promises(parts), ...rules(parts),

    async preview({ shopId }, { calendar, policy: draft }) {
      if (calendar) {
        refuseCalendar(calendar);
        return previewTimeChange(engine, shopId, { kind: 'calendar', from: (await book.shop(shopId)).calendar, to: calendar });
      }
      const policy = draft ? checkedPolicy(parts, draft) : (await book.currentPolicy(shopId)).document;
      return previewTimeChange(engine, shopId, { kind: 'policy', rules: { policy } });
    },

    async start(actor, { kind }) {
      const version = kind === 'policy' ? (await book.currentPolicy(actor.shopId)).version : ((await liveLevelsVersion(store, actor.shopId))?.version ?? 0);
      return timeChangeView(await commanded(() => startTimeChange(engine, actor.shopId, { kind, from: version, to: version, actor: recorded(actor) })));
    },

    changes: async (actor) => ({ items: (await listTimeChanges(store, actor.shopId, LISTED)).map(timeChangeView) }),
  };
}
