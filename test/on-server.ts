/**
 * The tests that use a database, once more on a real PostgreSQL server that is started for them in a temporary folder: row
 * locks, LISTEN and several connections exist only there. Without server binaries it says so in one line.
 */
import { spawnSync } from 'node:child_process';
import { findBinaries } from './helpers/postgres.ts';

const FOLDERS = ['engine/runtime', 'engine/store', 'server/install', 'server/jobs', 'server/services', 'server/webhooks', 'test/helpers', 'test/http', 'test/schema'];

if (!findBinaries()) {
  console.log('Left out: tests on a PostgreSQL server (no initdb and postgres found; Debian: apt-get install postgresql).');
} else {
  const run = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...FOLDERS], { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: 'temporary' } });
  process.exitCode = run.status ?? 1;
}
