/** What the server tells every open page of a shop. */
export type LiveEvent =
  | { readonly type: 'ticket'; readonly id: string; readonly version: number }
  | { readonly type: 'clock'; readonly now: string };

/** Kinds of events that this release reads. */
export const liveEventTypes = ['ticket', 'clock'] as const;

/** Reads one server-sent event; null for a kind or body this release does not know. */
export function parseLiveEvent(type: string, data: string): LiveEvent | null {
  try {
    const body: unknown = JSON.parse(data);
    if (typeof body !== 'object' || body === null) return null;
    if (type === 'ticket' && 'id' in body && typeof body.id === 'string') {
      return { type, id: body.id, version: 'version' in body ? Number(body.version) : 0 };
    }
    if (type === 'clock') return { type, now: 'now' in body ? String(body.now) : '' };
    return null;
  } catch {
    return null;
  }
}
