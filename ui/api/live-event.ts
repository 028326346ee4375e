/** What the server tells every open page of a shop. */
export type LiveEvent =
  | { readonly type: 'ticket'; readonly id: string; readonly version: number }
  | { readonly type: 'clock'; readonly now: string }
  /** These people have a new notice. */
  | { readonly type: 'notice'; readonly people: readonly string[] }
  /** Somebody came to a ticket, or left it. */
  | { readonly type: 'presence'; readonly ticket: string; readonly person: string; readonly name: string; readonly here: boolean };

/** Kinds of events that this release reads. */
export const liveEventTypes = ['ticket', 'clock', 'notice', 'presence'] as const;

/** Reads one server-sent event; null for a kind or body this release does not know. */
export function parseLiveEvent(type: string, data: string): LiveEvent | null {
  try {
    const body: unknown = JSON.parse(data);
    if (typeof body !== 'object' || body === null) return null;
    if (type === 'ticket' && 'id' in body && typeof body.id === 'string') {
      return { type, id: body.id, version: 'version' in body ? Number(body.version) : 0 };
    }
    if (type === 'clock') return { type, now: 'now' in body ? String(body.now) : '' };
    if (type === 'notice' && 'people' in body) return { type, people: String(body.people).split(',') };
    if (type === 'presence' && 'ticket' in body && 'person' in body && 'name' in body && 'here' in body) {
      return { type, ticket: String(body.ticket), person: String(body.person), name: String(body.name), here: body.here === 1 };
    }
    return null;
  } catch {
    return null;
  }
}
