import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './postgres.ts';
import { QUERY_LOG } from './query-log.ts';
import { emptySeed } from './seed.ts';
import { prepareTemplate } from './server-database.ts';

/**
 * Prepares once what every test file copies. TEST_DATABASE_URL decides where tests run: absent, the embedded database;
 * `temporary`, a PostgreSQL server that is started here and stopped at the end; else that server.
 */
export default async function prepare(): Promise<() => Promise<void>> {
  const log = mkdtempSync(join(tmpdir(), 'reflow-queries-'));
  process.env[QUERY_LOG] = log;
  const server = process.env.TEST_DATABASE_URL === 'temporary' ? await startPostgres() : undefined;
  if (server) process.env.TEST_DATABASE_URL = server.url;
  if (process.env.TEST_DATABASE_URL) await prepareTemplate(process.env.TEST_DATABASE_URL);
  else await emptySeed();
  return async () => {
    await server?.stop();
    rmSync(log, { recursive: true, force: true });
  };
}
