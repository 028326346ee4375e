import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { openDatabase, type Database, type DatabaseOptions } from '../../engine/store/database.ts';
import { createStore, type Store } from '../../engine/store/transaction.ts';
import { LOOK, recordQueries } from './query-log.ts';
import { seed } from './seed.ts';
import { copyTemplate } from './server-database.ts';

export interface TestDatabase {
  database: Database;
  store: Store;
  /** How a further process (or a second client, on a server) opens the same database. */
  options: DatabaseOptions;
  /** A test's own look at the tables; unlike the product's SQL it need not name the shop. */
  look<Row = Record<string, unknown>>(sql: string, bindings?: Knex.RawBinding[]): Promise<Row[]>;
  /** Closes and removes it. */
  close(): Promise<void>;
}

/**
 * A migrated, empty database of the caller's own, about a second away: the embedded one in a temporary folder, or, where
 * TEST_DATABASE_URL names a server, a copy of a prepared database there. Every SQL text that runs on it is checked at the end of the suite.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  return server ? onServer(server) : embedded();
}

async function embedded(): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'reflow-test-'));
  return opened({ dataDir, seed: await seed('empty'), durable: false }, async () => rmSync(dataDir, { recursive: true, force: true }));
}

async function onServer(server: string): Promise<TestDatabase> {
  const { url, drop } = await copyTemplate(server);
  return opened({ url, poolMax: 5 }, drop);
}

async function opened(options: DatabaseOptions, remove: () => Promise<void>): Promise<TestDatabase> {
  const database = await openDatabase(options);
  recordQueries(database.knex);
  return {
    database, options,
    store: createStore(database.knex),
    async look<Row>(sql: string, bindings: Knex.RawBinding[] = []) {
      return (await database.knex.raw<{ rows: Row[] }>(`${LOOK} ${sql}`, bindings)).rows;
    },
    async close() {
      await database.close();
      await remove();
    },
  };
}
