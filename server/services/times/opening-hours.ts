import { knownYears, movedDays, withChinesePublicHolidays } from '../../../definitions/calendars/china.ts';
import type { Calendar } from '../../../engine/calendars/calendar.ts';
import { findCalendar, insertCalendar, listCalendars, lockCalendar, useCalendar } from '../../../engine/store/calendar.ts';
import { stableJson } from '../../../engine/store/stable-json.ts';
import type { Actor } from '../../auth/actor.ts';
import { AppError } from '../../http/errors.ts';
import type { Services } from '../../http/services.ts';
import { commanded } from '../engine-errors.ts';
import type { Parts } from '../parts.ts';
import { LISTED_VERSIONS, published, versionView, type Published } from './begin-change.ts';
import { refuseCalendar } from './refusals.ts';

interface Publication { calendar: Calendar; note?: string; baseVersion?: number; running: 'keep' | 'recount' }

/** The shop's opening hours: read, published, and refreshed with public holidays. */
export function openingHours(parts: Parts): Pick<Services['times'], 'calendar' | 'publishCalendar' | 'refreshCalendar' | 'calendarVersions' | 'calendarVersion' | 'publicHolidays'> {
  const { store, engine, book } = parts;
  return {
    async calendar(actor) {
      const shop = await book.shop(actor.shopId);
      const row = await findCalendar(store, actor.shopId, shop.calendar_version);
      return {
        version: shop.calendar_version, updatedAt: row?.created_at ?? shop.created_at, updatedBy: row?.created_by ?? '', note: row?.note ?? '',
        calendar: shop.calendar, knownYears: knownYears(),
      };
    },

    calendarVersions: async ({ shopId }) => ({ items: (await listCalendars(store, shopId, LISTED_VERSIONS)).map(versionView) }),

    async calendarVersion({ shopId }, version) {
      const row = await findCalendar(store, shopId, version);
      if (!row) throw new AppError('not_found');
      return { ...versionView(row), calendar: row.document };
    },

    publicHolidays(year) {
      const days = movedDays(year);
      return { holidays: days.filter(({ works }) => !works).map(({ date }) => date), workdays: days.filter(({ works }) => works).map(({ date }) => date) };
    },

    async publishCalendar(actor, body) {
      refuseCalendar(body.calendar);
      return publish(parts, actor, body);
    },

    async refreshCalendar(actor, { years }) {
      const { calendar } = await book.shop(actor.shopId);
      const thisYear = Number(engine.now().slice(0, 4));
      const asked = (years ?? [thisYear, thisYear + 1]).filter((year) => knownYears().includes(year));
      return publish(parts, actor, { calendar: withChinesePublicHolidays(calendar, asked), note: asked.join(', '), running: 'recount' });
    },
  };
}

async function publish(parts: Parts, actor: Actor, { calendar, note = '', baseVersion, running }: Publication): Promise<Published> {
  const { store, engine, book } = parts;
  const { shopId } = actor;
  const result = await commanded(() => store.tx(async () => {
    const now = engine.now();
    const present = await lockCalendar(store, shopId);
    if (!present) throw new AppError('not_found');
    if (baseVersion !== undefined && baseVersion !== present.version) throw new AppError('rules_changed', { params: { version: present.version } });
    if (stableJson(present.calendar) === stableJson(calendar)) return { version: present.version, change: null };
    const version = present.version + 1;
    await insertCalendar(store, { shop_id: shopId, version, document: calendar, note, created_at: now, created_by: actor.name });
    await useCalendar(store, shopId, version, calendar);
    return published(parts, actor, running, { kind: 'calendar', from: present.version, to: version });
  }));
  book.forget(shopId);
  return result;
}
