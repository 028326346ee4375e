import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { Duration } from 'luxon';
import { demoPassword, demoPeople } from '../../definitions/demo/people.ts';
import type { Policy } from '../../definitions/domain/types.ts';
import { defaultPolicy } from '../../definitions/policies/default-policy.ts';
import type { ExecutorName } from '../../engine/executors/port.ts';
import { openDatabase, type DatabaseOptions } from '../../engine/store/database.ts';
import { createStore, type Store } from '../../engine/store/transaction.ts';
import type { Role } from '../../server/auth/roles.ts';
import { start } from '../../server/compose.ts';
import { readSettings } from '../../server/config/settings.ts';
import { createClient, type Client } from './client.ts';
import { outsideAt, startOutside, type Outside } from './outside.ts';
import { LOOK, recordQueries } from './query-log.ts';
import { makeShop, takeFirstShop, type MadeShop } from './first-shop.ts';
import type { Prepared } from './prepared.ts';
import { seed } from './seed.ts';
import { copyTemplate } from './server-database.ts';

export type StaffRole = Exclude<Role, 'buyer'>;

/** A shop of the server with a person for each role. */
export interface ServedShop {
  id: string;
  slug: string;
  /** How they sign in. */
  email(role: StaffRole): string;
  password: string;
  /** Somebody of the shop, signed in with a cookie (once for each role). */
  as(role: StaffRole): Promise<Client>;
  /** Whoever bought this, signed in by order number and phone. */
  buyer(order: { number: string; buyer: { phone?: string } }): Promise<Client>;
}

export interface TestServer {
  url: string;
  shop: ServedShop;
  /** The API key of that shop. */
  key: Client;
  /** Nobody in particular. */
  stranger: Client;
  outside: Outside;
  /** A further shop. */
  openShop(policy?: Partial<Policy>): Promise<ServedShop>;
  /** What the product's clock says. */
  now(): string;
  /** Moves the product's clock (`P2D`), and with it everything that falls due. */
  advance(duration: string): Promise<void>;
  /** Resolves when nothing is due, nothing at work and no callback waits. */
  settle(): Promise<void>;
  /** A test's own look at the tables. */
  look<Row>(sql: string, bindings?: Knex.RawBinding[]): Promise<Row[]>;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Runs as `npm start` does: with the demo shop, the clock in the header, and an outside world of its own that ticks by itself. */
  demo?: boolean;
  /** The outside world ticks by itself, for tests that wait for what pages show. */
  live?: boolean;
  /** What differs from the default policy in the first shop. */
  policy?: Partial<Policy>;
  /** What runs the flows, instead of the kernel. */
  executor?: ExecutorName;
  /** Further environment variables. */
  environment?: Record<string, string>;
}

const KEY = 'a key for tests';

/** The whole program on a free port with a database and an outside world of its own, in this process. Answers are held against the contracts. */
export async function startServer({ demo = false, live = false, policy = {}, executor, environment = {} }: ServerOptions = {}): Promise<TestServer> {
  const where = await placeOfDatabase(process.env.TEST_DATABASE_URL, demo ? 'empty' : 'shop');
  const dataDir = mkdtempSync(join(tmpdir(), 'reflow-server-'));
  const product = { url: () => '', now: () => new Date().toISOString() };
  const outside = demo ? undefined : await startOutside({ url: () => product.url(), now: () => product.now() });
  if (live) outside?.start();
  let first: MadeShop | undefined;
  const settings = readSettings({
    PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, NODE_ENV: 'test', LOG_LEVEL: 'fatal', REFLOW_DEMO: String(demo), REFLOW_API_KEY: KEY,
    SANDBOX_URL: outside?.url, SANDBOX_SECRET: outside?.secret, DATABASE_URL: where.url, EXECUTOR: executor, ...environment,
  });
  const running = await start(settings, async (options) => {
    const database = await openDatabase({ ...options, ...where.options });
    recordQueries(database.knex);
    if (!demo) first = await takeFirstShop(createStore(database.knex), { ...defaultPolicy, ...policy }, product.now());
    return database;
  });
  const { parts, runner, url } = running;
  product.url = () => url;
  product.now = parts.clock.now;
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 2; round += 1) {
      await runner.drain();
      await outside?.tick();
    }
    await runner.drain();
  };
  return {
    url, settle,
    outside: outside ?? outsideAt(`${url}/sandbox`),
    shop: servedShop(url, first ?? (await demoShop(parts.store))),
    key: createClient(url, { authorization: `Bearer ${KEY}` }),
    stranger: createClient(url, {}),
    openShop: async (own = {}) => servedShop(url, await makeShop(parts.store, { ...defaultPolicy, ...own }, product.now())),
    now: () => parts.clock.now(),
    async advance(duration) {
      // a job at work would keep its lease in the old time
      await runner.stop();
      parts.clock.setOffset(parts.clock.offset() + Duration.fromISO(duration).toMillis());
      runner.start();
      await settle();
    },
    look: async (sql, bindings = []) => (await parts.database.knex.raw<{ rows: never[] }>(`${LOOK} ${sql}`, bindings)).rows,
    async stop() {
      await running.stop();
      await outside?.close();
      await where.remove();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A prepared database: the seed of the embedded one, or a copy on a server. */
async function placeOfDatabase(server: string | undefined, kind: Prepared): Promise<{ url: string | undefined; options: DatabaseOptions; remove(): Promise<void> }> {
  if (!server) return { url: undefined, options: { seed: await seed(kind), durable: false }, remove: async () => undefined };
  const { url, drop } = await copyTemplate(server, kind);
  return { url, options: { url, poolMax: 10 }, remove: drop };
}

async function demoShop(store: Store): Promise<MadeShop> {
  const { shop_id: id } = await store.db()('shop_slug').where({ slug: 'muhe' }).first('shop_id') as { shop_id: string };
  return { id, slug: 'muhe', email: (role) => demoPeople.find((person) => person.roles[0] === role)?.email ?? '', password: demoPassword };
}

function servedShop(url: string, { id, slug, email, password }: MadeShop): ServedShop {
  const signedIn = new Map<string, Promise<Client>>();
  const door = createClient(url, {});
  const enter = async (path: string, body: unknown): Promise<Client> => {
    const { status, body: said, headers } = await door.ask('POST', path, { body });
    if (status !== 201) throw new Error(`POST ${path} answered ${status}: ${JSON.stringify(said)}`);
    return createClient(url, { cookie: headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; '), 'x-reflow': '1' });
  };
  const once = (who: string, work: () => Promise<Client>): Promise<Client> => {
    const client = signedIn.get(who) ?? work();
    signedIn.set(who, client);
    return client;
  };
  return {
    id, slug, email, password,
    as: (role) => once(role, () => enter('/session', { shop: slug, email: email(role), password })),
    buyer: ({ number, buyer }) => once(`buyer ${number}`, () => enter('/buyer/session', { shop: slug, orderNumber: number, phone: buyer.phone ?? '' })),
  };
}
