import type { Calendar } from '../calendars/calendar.ts';
import type { Store } from './transaction.ts';

/** A published calendar; it never changes. The one in force stands with the shop. */
export interface CalendarRow { shop_id: string; version: number; document: Calendar; note: string; created_at: string; created_by: string }

export async function findCalendar(store: Store, shopId: string, version: number): Promise<CalendarRow | undefined> {
  return store.db()<CalendarRow>('calendar_version').where({ shop_id: shopId, version }).first();
}

/** Newest first, without their documents. */
export async function listCalendars(store: Store, shopId: string, limit: number): Promise<Omit<CalendarRow, 'document' | 'shop_id'>[]> {
  return store.db()<CalendarRow>('calendar_version').where({ shop_id: shopId }).orderBy('version', 'desc').limit(limit).select('version', 'note', 'created_at', 'created_by');
}

/** The calendar in force with the shop's row locked, so that two who publish get two numbers. Undefined: there is no such shop. */
export async function lockCalendar(store: Store, shopId: string): Promise<{ version: number; calendar: Calendar } | undefined> {
  const row = await store.db()('shop').where({ shop_id: shopId }).forUpdate().first('calendar', 'calendar_version') as { calendar: Calendar; calendar_version: number } | undefined;
  return row && { version: row.calendar_version, calendar: row.calendar };
}

/** Adds a version; call under `lockCalendar` to bring it into force. */
export async function insertCalendar(store: Store, row: CalendarRow): Promise<void> {
  await store.db()('calendar_version').insert({ ...row, document: JSON.stringify(row.document) });
}

export async function useCalendar(store: Store, shopId: string, version: number, calendar: Calendar): Promise<void> {
  await store.db()('shop').where({ shop_id: shopId }).update({ calendar: JSON.stringify(calendar), calendar_version: version });
}
