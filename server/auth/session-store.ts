import { randomBytes } from 'node:crypto';
import { Store, type SessionData } from 'express-session';
import type { SessionStore } from './ports.ts';

/** Who a session belongs to: a person of a shop, or a buyer who proved to own an order. */
export type SignedIn = { shopId: string; userId: string } | { shopId: string; orderNumber: string };

declare module 'express-session' {
  interface SessionData { signedIn: SignedIn }
}

const sessionId = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

/** `<shop id>.<32 random bytes>`: the cookie names the shop, so that its session is looked up in that shop's database. */
export function makeSessionId(shopId: string): string {
  return `${shopId}.${randomBytes(32).toString('base64url')}`;
}

type Done<T> = (error: unknown, value?: T | null) => void;

/** express-session's store over ours. A cookie whose id has not our shape is no session, and asks no database. */
export class ShopSessionStore extends Store {
  readonly #sessions: SessionStore;

  constructor(sessions: SessionStore) {
    super();
    this.#sessions = sessions;
  }

  override get(sid: string, done: Done<SessionData>): void {
    const id = sessionId.exec(sid);
    if (!id?.[1] || !id[2]) return done(null, null);
    this.#sessions.get(id[1], id[2]).then((row) => done(null, row ? (row.data as unknown as SessionData) : null), done);
  }

  override set(sid: string, session: SessionData, done: (error?: unknown) => void = () => {}): void {
    const id = sessionId.exec(sid);
    const expires = session.cookie.expires;
    if (!id?.[1] || !id[2] || !expires) return done(new Error('A session needs a shop and an end'));
    const data = JSON.parse(JSON.stringify(session)) as Record<string, unknown>;
    this.#sessions.set({ shopId: id[1], id: id[2], data, expiresAt: new Date(expires).toISOString() }).then(() => done(), done);
  }

  override destroy(sid: string, done: (error?: unknown) => void = () => {}): void {
    const id = sessionId.exec(sid);
    if (!id?.[1] || !id[2]) return done();
    this.#sessions.destroy(id[1], id[2]).then(() => done(), done);
  }
}
