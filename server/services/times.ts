import { knownYears, withChinesePublicHolidays } from '../../definitions/calendars/china.ts';
import type { Policy } from '../../definitions/domain/types.ts';
import { policySchema } from '../../definitions/policies/policy-schema.ts';
import { insertPolicy } from '../../definitions/store/policies.ts';
import type { Calendar } from '../../engine/calendars/calendar.ts';
import { checkCalendar } from '../../engine/calendars/check-calendar.ts';
import { previewTimeChange, startTimeChange } from '../../engine/runtime/time-changes/start-time-change.ts';
import { checkLevels } from '../../engine/service-levels/check-levels.ts';
import type { ServiceLevels } from '../../engine/service-levels/target.ts';
import { findCalendar, insertCalendar, lockCalendar, useCalendar } from '../../engine/store/calendar.ts';
import { insertLevelsVersion, liveLevelsVersion } from '../../engine/store/service-level.ts';
import { listTimeChanges, type TimeChangeRow } from '../../engine/store/time-change.ts';
import { stableJson } from '../../engine/store/stable-json.ts';
import type { Actor } from '../auth/actor.ts';
import type { TimeChange } from '../contracts/types.ts';
import { AppError } from '../http/errors.ts';
import type { Services } from '../http/services.ts';
import { recorded } from './actors.ts';
import { commanded } from './engine-errors.ts';
import type { Parts } from './parts.ts';

const LISTED = 20;

/** Opening hours, service levels, and what changing them does to running clocks. */
export function createTimeService(parts: Parts): Services['times'] {
  const { store, engine, book } = parts;

  const publish = async (actor: Actor, { calendar, note = '', baseVersion, running }: { calendar: Calendar; note?: string; baseVersion?: number; running: 'keep' | 'recount' }): Promise<{ version: number; change: TimeChange | null }> => {
    const result = await commanded(() => store.tx(async () => {
      const now = engine.now();
      const present = await lockCalendar(store, actor.shopId);
      if (!present) throw new AppError('not_found');
      if (baseVersion !== undefined && baseVersion !== present.version) throw new AppError('rules_changed', { params: { version: present.version } });
      if (stableJson(present.calendar) === stableJson(calendar)) return { version: present.version, change: null };
      const version = present.version + 1;
      // a shop of an older program has no first version
      if (!(await findCalendar(store, actor.shopId, present.version))) await insertCalendar(store, { shop_id: actor.shopId, version: present.version, document: present.calendar, note: '', created_at: now, created_by: '' });
      await insertCalendar(store, { shop_id: actor.shopId, version, document: calendar, note, created_at: now, created_by: actor.name });
      await useCalendar(store, actor.shopId, version, calendar);
      const change = running === 'recount' ? await startTimeChange(engine, actor.shopId, { kind: 'calendar', from: present.version, to: version, actor: recorded(actor) }) : null;
      return { version, change: change && timeChangeView(change) };
    }));
    book.forget(actor.shopId);
    return result;
  };

  return {
    async calendar(actor) {
      const shop = await book.shop(actor.shopId);
      const row = await findCalendar(store, actor.shopId, shop.calendar_version);
      return {
        version: shop.calendar_version, updatedAt: row?.created_at ?? shop.created_at, updatedBy: row?.created_by ?? '', note: row?.note ?? '',
        calendar: shop.calendar, knownYears: knownYears(),
      };
    },

    async publishCalendar(actor, body) {
      refuseCalendar(body.calendar);
      return publish(actor, body);
    },

    async refreshCalendar(actor, { years }) {
      const { calendar } = await book.shop(actor.shopId);
      const thisYear = Number(engine.now().slice(0, 4));
      const asked = (years ?? [thisYear, thisYear + 1]).filter((year) => knownYears().includes(year));
      return publish(actor, { calendar: withChinesePublicHolidays(calendar, asked), note: asked.join(', '), running: 'recount' });
    },

    async publishPolicy(actor, { document, baseVersion, running }) {
      const policy = checkedPolicy(parts, document);
      return commanded(() => store.tx(async () => {
        await lockCalendar(store, actor.shopId);
        const { version: present } = await book.currentPolicy(actor.shopId);
        if (baseVersion !== undefined && baseVersion !== present) throw new AppError('rules_changed', { params: { version: present } });
        const version = present + 1;
        await insertPolicy(store, { shop_id: actor.shopId, version, document: policy, created_at: engine.now(), created_by: actor.name });
        const change = running === 'recount' ? await startTimeChange(engine, actor.shopId, { kind: 'policy', from: present, to: version, actor: recorded(actor) }) : null;
        return { version, change: change && timeChangeView(change) };
      }));
    },

    async levels(actor) {
      const row = await liveLevelsVersion(store, actor.shopId);
      const { created_at: madeAt } = await book.shop(actor.shopId);
      return { version: row?.version ?? 0, updatedAt: row?.created_at ?? madeAt, updatedBy: row?.created_by ?? '', note: row?.note ?? '', levels: row?.document ?? { targets: [] } };
    },

    async publishLevels(actor, { levels, note = '', baseVersion, running }) {
      const { calendar } = await book.shop(actor.shopId);
      const problems = checkLevels(levels, calendar, (text) => readable(parts, text));
      if (problems.length > 0) throw invalid('service_levels_invalid', '/levels', problems);
      return commanded(() => store.tx(async () => {
        await lockCalendar(store, actor.shopId);
        const present = (await liveLevelsVersion(store, actor.shopId))?.version ?? 0;
        if (baseVersion !== undefined && baseVersion !== present) throw new AppError('rules_changed', { params: { version: present } });
        const version = present + 1;
        await insertLevelsVersion(store, { shop_id: actor.shopId, version, document: levels as ServiceLevels, note, created_at: engine.now(), created_by: actor.name });
        const change = running === 'recount' ? await startTimeChange(engine, actor.shopId, { kind: 'service_levels', from: present, to: version, actor: recorded(actor) }) : null;
        return { version, change: change && timeChangeView(change) };
      }));
    },

    async preview(actor, { calendar, policy: draft }) {
      if (calendar) refuseCalendar(calendar);
      if (calendar) return previewTimeChange(engine, actor.shopId, { kind: 'calendar', from: (await book.shop(actor.shopId)).calendar, to: calendar });
      const policy = draft ? checkedPolicy(parts, draft) : (await book.currentPolicy(actor.shopId)).document;
      return previewTimeChange(engine, actor.shopId, { kind: 'policy', rules: { policy } });
    },

    async start(actor, { kind }) {
      const version = kind === 'policy' ? (await book.currentPolicy(actor.shopId)).version : ((await liveLevelsVersion(store, actor.shopId))?.version ?? 0);
      return timeChangeView(await commanded(() => startTimeChange(engine, actor.shopId, { kind, from: version, to: version, actor: recorded(actor) })));
    },

    changes: async (actor) => ({ items: (await listTimeChanges(store, actor.shopId, LISTED)).map(timeChangeView) }),
  };
}

/** @throws AppError calendar_invalid */
function refuseCalendar(calendar: Calendar): void {
  const problems = checkCalendar(calendar);
  if (problems.length > 0) throw invalid('calendar_invalid', '/calendar', problems);
}

/** @throws AppError policy_invalid */
function checkedPolicy({ engine }: Parts, document: Record<string, unknown>): Policy {
  const problems = engine.validate(policySchema, document);
  if (problems.length > 0) throw new AppError('policy_invalid', { params: { count: problems.length }, errors: problems.map((problem) => ({ ...problem, path: `/document${problem.path}` })) });
  return document as unknown as Policy;
}

function readable({ engine }: Parts, text: string): boolean {
  try {
    engine.evaluate(text, { ticket: {}, order: {}, policy: {}, shop: {}, request: {} });
    return true;
  } catch {
    return false;
  }
}

function invalid(code: 'calendar_invalid' | 'service_levels_invalid', at: string, problems: readonly { path: string; code: string; message: { zh: string; en?: string } }[]): AppError {
  return new AppError(code, { params: { count: problems.length }, errors: problems.map(({ path, code: problem, message }) => ({ path: `${at}${path}`, code: problem, message: message.en ?? message.zh })) });
}

function timeChangeView(row: TimeChangeRow): TimeChange {
  return {
    id: row.change_id, kind: row.kind, from: row.from_version, to: row.to_version, state: row.state, total: row.total, done: row.done, changed: row.changed,
    by: row.created_by.name, createdAt: row.created_at, finishedAt: row.finished_at,
  };
}
