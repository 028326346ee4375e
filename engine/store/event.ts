import type { Store } from './transaction.ts';

/** Something that pages want to hear; ids are UUIDv7 of the moment before the commit, so they are nearly in order. */
export interface EventRow { shop_id: string; event_id: string; at: string; kind: string; payload: Record<string, unknown> }

/** The lowest UUIDv7 of a moment (milliseconds since the epoch). */
export function firstIdAt(ms: number): string {
  const hex = Math.max(0, ms).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** When a UUIDv7 was made (milliseconds since the epoch); undefined when it is none. */
export function momentOf(id: string): number | undefined {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id) ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : undefined;
}

/** Events of a shop whose id is not below `from`, oldest first. */
export async function eventsFrom(store: Store, shopId: string, from: string, limit: number): Promise<EventRow[]> {
  return store.db()<EventRow>('event').where({ shop_id: shopId }).where('event_id', '>=', from).orderBy('event_id').limit(limit);
}
