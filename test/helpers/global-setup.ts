import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkRecorded } from '../schema/check-recorded.ts';
import { unknownToEmbedded } from '../schema/embedded-knows.ts';
import { startPostgres } from './postgres.ts';
import { QUERY_LOG, recordedQueries } from './query-log.ts';
import { seed } from './seed.ts';
import { prepareTemplate } from './server-database.ts';

/**
 * Prepares once what every test file copies. TEST_DATABASE_URL decides where tests run (vitest.config.ts): absent, the embedded
 * database; `temporary`, a PostgreSQL server that is started here and stopped at the end; else that server. At the end, every SQL
 * text that ran is checked; the run fails when one could not be spread over many databases, or the embedded one does not know it.
 */
export default async function prepare(): Promise<() => Promise<void>> {
  const log = mkdtempSync(join(tmpdir(), 'reflow-queries-'));
  process.env[QUERY_LOG] = log;
  const server = process.env.TEST_DATABASE_URL === 'temporary' ? await startPostgres() : undefined;
  if (server) process.env.TEST_DATABASE_URL = server.url;
  const onServer = Boolean(process.env.TEST_DATABASE_URL);
  if (process.env.TEST_DATABASE_URL) await prepareTemplate(process.env.TEST_DATABASE_URL);
  await seed('empty');
  return async () => {
    await server?.stop();
    const texts = recordedQueries(log);
    const problems = [...checkRecorded(texts), ...(onServer ? await unknownToEmbedded(texts) : [])];
    rmSync(log, { recursive: true, force: true });
    if (problems.length > 0) throw new Error(`${problems.length} SQL text(s) of this run break a rule of test/schema:\n\n${problems.join('\n\n')}\n`);
  };
}
