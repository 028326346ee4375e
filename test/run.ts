/**
 * Every test, or those that are named. Where PostgreSQL's server binaries are installed, the tests that use a database run on a real
 * server, which is started for them in a temporary folder: row locks, LISTEN and several connections exist only there. A part of them runs
 * on the embedded database as well (vitest.config.ts says which). Without the binaries all run on the embedded one, and one line says what
 * is left out.
 */
import { spawnSync } from 'node:child_process';
import { findBinaries } from './helpers/postgres.ts';

const server = process.env.TEST_DATABASE_URL ?? (findBinaries() ? 'temporary' : '');
if (!server) console.log('Left out: locks, notifications and several servers on PostgreSQL (no initdb and postgres found; Debian: apt-get install postgresql).');
const run = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: server } });
process.exitCode = run.status ?? 1;
