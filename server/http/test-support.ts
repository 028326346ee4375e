import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Actor } from '../auth/actor.ts';
import { hashApiKey } from '../auth/api-keys.ts';
import { hashPassword } from '../auth/passwords.ts';
import type { BuyerAccount, SessionRow } from '../auth/ports.ts';
import type { Role } from '../auth/roles.ts';
import { LiveHub } from '../live/hub.ts';
import { createLogger } from '../log.ts';
import { createApp } from './app.ts';
import { AppError } from './errors.ts';
import type { Services } from './services.ts';
import type { HttpSettings } from './settings.ts';

/** What the tests of routing stand on. The rules behind the routes are tested on the real services, elsewhere. */

export const shopId = '01890000-0000-7000-8000-000000000001';
export const apiKey = 'any text may be a key';
export const password = 'reflow-demo';
export const secret = 'a secret that is long enough for tests';

export const shop = { id: shopId, slug: 'muhe', name: { zh: '木禾家居旗舰店', en: 'Muhe Home' }, timezone: 'Asia/Shanghai' };

const people: Record<string, Role[]> = { 'agent@muhe.example': ['agent'], 'warehouse@muhe.example': ['warehouse'], 'owner@muhe.example': ['owner'] };

export const buyerAccount: BuyerAccount = {
  actor: { shopId, kind: 'buyer', name: '林', roles: ['buyer'], groups: [], buyerId: 'B1', orderNumbers: ['O-1'] },
  session: { buyer: { name: '林', phoneMasked: '138****5678' }, orders: ['O-1'], shop, demo: true },
};

/** The named areas in memory; every other operation of the services answers not_found until a test brings its own. */
export async function standIn(own: Partial<Services> = {}): Promise<Services & { hub: LiveHub; sessionRows: Map<string, SessionRow> }> {
  const passwordHash = await hashPassword(password);
  const sessionRows = new Map<string, SessionRow>();
  const hub = new LiveHub();
  const accountOf = (userId: string | undefined) => {
    const roles = userId === undefined ? undefined : people[userId];
    if (!userId || !roles) return undefined;
    const actor: Actor = { shopId, kind: 'user', name: userId, roles, groups: [], userId };
    const user = { id: shopId, name: userId, email: userId, roles, groups: [], locale: 'zh-CN' as const };
    return { actor, passwordHash, session: { user, shop, demo: true } };
  };
  const absent = new Proxy({}, { get: () => () => Promise.reject(new AppError('not_found')) });
  const areas = ['people', 'quotes', 'orders', 'imports', 'tickets', 'workItems', 'files', 'flows', 'incidents', 'policy', 'webhooks'];
  return {
    ...(Object.fromEntries(areas.map((area) => [area, absent])) as unknown as Services),
    health: async () => ({ status: 'ok', version: '0', database: 'ok', now: '2026-11-22T00:00:00Z', demo: true }),
    demo: {
      enabled: true,
      people: async () => ({ items: [] }),
      clock: async () => ({ now: '2026-11-22T00:00:00Z', offset: 'PT0S' }),
      move: async (_actor, { advance = 'PT0S' }) => ({ now: '2026-11-24T00:00:00Z', offset: advance }),
    },
    now: () => '2026-11-22T00:00:00Z',
    sessions: {
      get: async (_shop, id) => sessionRows.get(id),
      set: async (row) => void sessionRows.set(row.id, row),
      destroy: async (_shop, id) => void sessionRows.delete(id),
    },
    accounts: {
      byEmail: async (_shop, email) => accountOf(email),
      byId: async (_shop, userId) => accountOf(userId),
      byKey: async (hash) => (hash === hashApiKey(apiKey) ? { shopId, kind: 'key', name: 'ERP', roles: [], groups: [] } : undefined),
      buyerByPhone: async (_slug, number, phone) => (number === 'O-1' && phone === '13800005678' ? buyerAccount : undefined),
      buyerByOrder: async (_shop, number) => (number === 'O-1' ? buyerAccount : undefined),
    },
    events: { subscribe: (id, listener) => hub.subscribe(id, listener), since: async () => [] },
    ...own,
    hub,
    sessionRows,
  };
}

export interface TestServer {
  url: string;
  /** Asks the API; a plain object is sent as JSON, and the cookie of `as` goes along with the header that changes need. */
  ask(method: string, path: string, options?: { body?: unknown; headers?: Record<string, string>; as?: string }): Promise<Response>;
  /** Signs in and gives back the cookie. */
  signIn(email: string): Promise<string>;
  close(): Promise<void>;
}

/** Listens on a free port until `close`. */
export async function serve(services: Services, own: Partial<HttpSettings> = {}): Promise<TestServer> {
  const logger = createLogger('silent');
  const app = createApp(services, { version: '0', logger, sessionSecret: secret, trustProxy: 'loopback', checkResponses: true, ...own });
  const server = app.listen(0, '127.0.0.1');
  // on a busy machine a request would meet the end of an idle connection
  server.keepAliveTimeout = 75_000;
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask: TestServer['ask'] = (method, path, { body, headers = {}, as } = {}) => {
    const plain = typeof body === 'object' && body?.constructor === Object;
    return fetch(url + path, {
      method,
      ...(body === undefined ? {} : { body: plain ? JSON.stringify(body) : (body as BodyInit) }),
      headers: { ...(plain ? { 'content-type': 'application/json' } : {}), ...(as ? { cookie: as, 'x-reflow': '1' } : {}), ...headers },
    });
  };
  return {
    url,
    ask,
    signIn: async (email) => cookieOf(await ask('POST', '/api/session', { body: { email, password } })),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The cookie that an answer set, as the browser would send it back. */
export function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

export const key = { authorization: `Bearer ${apiKey}` };
