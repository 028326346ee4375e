import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import knexModule, { type Knex } from 'knex';
import pg from 'pg';
import { keepWasmSmall } from './embedded/memory-flags.ts';
import { lockDataFolder } from './embedded/process-lock.ts';
import { openEmbeddedSocket } from './embedded/socket.ts';
import { openListener, type Listener, type NotificationHandler } from './listener.ts';
import { carryBy, CHANNEL, tellerOf } from './notify.ts';
import { valueTypes } from './value-types.ts';

const knex = knexModule.default ?? knexModule;

/** Where the data lives: a PostgreSQL server (`url`) or the embedded database below `dataDir`. */
export interface DatabaseOptions {
  url?: string;
  /** Direct connection for LISTEN when `url` goes through a transaction pooler. */
  listenUrl?: string;
  dataDir?: string;
  /** Connections to a server; the embedded database always has one. */
  poolMax?: number;
  /** Longest a statement may run. */
  statementTimeoutMs?: number;
  /** gzip dump of a prepared data folder; used only when the embedded database starts for the first time. */
  seed?: Uint8Array;
  /** False: the embedded database does not wait for the disk, so a power cut may lose what was committed (the end of the process does not). */
  durable?: boolean;
  applicationName?: string;
}

export interface Database {
  knex: Knex;
  embedded: boolean;
  /** Calls `handler` for every list of notices that any process tells; `onGap` when some may have been missed. */
  listen(handler: NotificationHandler, onGap: () => void): Promise<Listener>;
  /** Ends the connections, after what is committed has been told. */
  close(): Promise<void>;
}

const DEFAULT_STATEMENT_TIMEOUT_MS = 15_000;
/** The first start of the embedded database prepares its whole data folder, which takes a minute on a very busy machine. */
const START_LIMIT_MS = 180_000;

/** Opens the database. @throws Error when the embedded data folder is in use by another process. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url ? openServer(options.url, options) : openEmbedded(options);
}

function openServer(url: string, options: DatabaseOptions): Database {
  const timeout = options.statementTimeoutMs ?? DEFAULT_STATEMENT_TIMEOUT_MS;
  const connection = {
    connectionString: url,
    statement_timeout: timeout,
    lock_timeout: Math.min(timeout, 5_000),
    idle_in_transaction_session_timeout: 2 * timeout,
    application_name: options.applicationName ?? 'reflow',
    // a page of a list is there before a parallel worker has started; only statements of seconds get some
    options: '-c timezone=UTC -c parallel_setup_cost=200000',
    types: valueTypes,
  };
  const pool = { min: 0, max: options.poolMax ?? 10 };
  const client = knex({ client: 'pg', connection: { ...connection, pipeline: true } as Knex.PgConnectionConfig, pool, acquireConnectionTimeout: 10_000 });
  return {
    knex: client,
    embedded: false,
    listen: (handler, onGap) => openListener(() => new pg.Client({ connectionString: options.listenUrl ?? url, keepAlive: true, application_name: 'reflow-listen' }), CHANNEL, handler, onGap),
    async close() {
      await tellerOf(client).told();
      await client.destroy();
    },
  };
}

async function openEmbedded(options: DatabaseOptions): Promise<Database> {
  const dataDir = options.dataDir ?? 'data';
  mkdirSync(dataDir, { recursive: true });
  const lock = lockDataFolder(dataDir);
  keepWasmSmall();
  const dir = join(dataDir, 'postgres');
  const handlers = new Set<NotificationHandler>();
  const stream = () => openEmbeddedSocket({ dir, hardTimeoutMs: options.statementTimeoutMs ?? 2 * DEFAULT_STATEMENT_TIMEOUT_MS, durable: options.durable ?? true, ...(options.seed && !existsSync(dir) ? { seed: options.seed } : {}) });
  const client = knex({
    client: 'pg',
    connection: (() => ({ user: 'postgres', database: 'postgres', ssl: false, stream, types: valueTypes, pipeline: true })) as unknown as Knex.StaticConnectionConfig,
    pool: {
      min: 1, max: 1, idleTimeoutMillis: 2 ** 31 - 1, createTimeoutMillis: START_LIMIT_MS,
      afterCreate(raw: pg.Client, done: (error: Error | null, raw: pg.Client) => void) {
        raw.query('set timezone = \'UTC\'', (error) => done(error ?? null, raw));
      },
    },
    acquireConnectionTimeout: START_LIMIT_MS,
  });
  // nobody else can have the folder open, so all who listen are in this process
  carryBy(client, async (payload) => { for (const handler of handlers) handler(payload); });
  return {
    knex: client,
    embedded: true,
    async listen(handler) {
      handlers.add(handler);
      return { close: async () => void handlers.delete(handler) };
    },
    async close() {
      await tellerOf(client).told();
      await client.raw('checkpoint').catch(() => undefined);
      await client.destroy();
      lock.release();
    },
  };
}
