import type { Request, RequestHandler } from 'express';
import session from 'express-session';
import type { SessionStore } from '../auth/ports.ts';
import { makeSessionId, ShopSessionStore, type SignedIn } from '../auth/session-store.ts';
import type { Contract } from '../contracts/contract.ts';
import type { Login } from './binding.ts';

const day = 86_400_000;

/** A session that nobody signed in to is never stored, so it needs no shop. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** Shop of the person who is signing in, for the id that is about to be made. */
const signingIn = new WeakMap<object, string>();

/**
 * Cookie sessions: one for the desk, another for the buyer pages under /buyer, so that both may be open in one browser and neither lends
 * the other its rights. Operations that need no sign-in and do not change it carry none.
 */
export function sessionHandlers(sessions: SessionStore, settings: { sessionSecret: string; publicUrl?: string | undefined }) {
  const secure = settings.publicUrl?.startsWith('https:') ?? false;
  const make = (name: string, path: string, maxAge: number): RequestHandler => session({
    name,
    secret: settings.sessionSecret,
    // One store object each: express-session hangs the cookie's settings on it.
    store: new ShopSessionStore(sessions),
    genid: (req) => makeSessionId(signingIn.get(req) ?? nobody),
    resave: false,
    saveUninitialized: false,
    // Behind a proxy that ends TLS only its header tells; a lie there only makes the cookie stricter.
    proxy: secure || undefined,
    cookie: { path, httpOnly: true, sameSite: 'lax', secure: secure || 'auto', maxAge },
  });
  const desk = make('reflow.desk', '/api', 7 * day);
  const buyer = make('reflow.buyer', '/api/buyer', 30 * day);
  return (contract: Contract): RequestHandler[] => {
    if (contract.permission === 'public' && !contract.path.endsWith('/session')) return [];
    return [contract.path.startsWith('/buyer/') ? buyer : desk];
  };
}

/** Begins and ends the session of this request. */
export function loginOf(req: Request): Login {
  return {
    async begin(signedIn: SignedIn): Promise<void> {
      signingIn.set(req, signedIn.shopId);
      await promised((done) => req.session.regenerate(done));
      req.session.signedIn = signedIn;
      await promised((done) => req.session.save(done));
    },
    async end(): Promise<void> {
      await promised((done) => req.session.destroy(done));
    },
  };
}

function promised(act: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => act((error) => (error ? reject(error as Error) : resolve())));
}
