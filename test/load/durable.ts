/**
 * Durable transitions a second: tickets of the after-sale domain go round a two-node loop, every decision one committed transaction (lock,
 * kernel, state, work items, clock, job, timeline, event, NOTIFY), decided by 1, 2 and 4 server processes on one PostgreSQL server with
 * fsync. Beside it pgbench writes the same rows into the same tables without an engine: read the ratio, machines are noisy.
 *   npm run bench:durable -- [--seconds 8] [--tickets 32] [--processes 1,2,4] [--only embedded|server]
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../engine/store/database.ts';
import { migrate } from '../../engine/store/migrate.ts';
import { createStore } from '../../engine/store/transaction.ts';
import { findBinaries, startPostgres } from '../helpers/postgres.ts';
import { openLoops, type Loops } from './loop-tickets.ts';
import { pgbenchRate } from './pgbench.ts';
import { decideFor, type Decided } from './decide.ts';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '8' }, tickets: { type: 'string', default: '32' }, processes: { type: 'string', default: '1,2,4' }, only: { type: 'string' } },
});
const SECONDS = Number(values.seconds);
const TICKETS = Number(values.tickets);

function line(name: string, { rate, cpuMs }: Decided, beside = ''): void {
  console.log(`${name.padEnd(26)} ${rate.toFixed(0).padStart(6)}/s   ${cpuMs.toFixed(2)} ms of CPU in the server process each${beside}`);
}

/** One more server process on the same database, deciding on its share of the tickets. */
function serverProcess(url: string, loops: Loops): Promise<Decided> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./decide.ts', import.meta.url), { env: { ...process.env, DATABASE_URL: url } });
    child.once('message', (message) => resolve(message as Decided));
    child.once('error', reject);
    child.once('exit', (code) => { if (code !== 0) reject(new Error(`A server process of the benchmark ended with ${code}.`)); });
    child.send({ loops, seconds: SECONDS });
  });
}

async function onServer(): Promise<void> {
  const server = await startPostgres({ durable: true });
  const database = await openDatabase({ url: server.url, poolMax: 12 });
  await migrate(database, server.url);
  const loops = await openLoops(createStore(database.knex), TICKETS);
  const bare = await pgbenchRate(server.url, findBinaries() ?? '', loops, SECONDS);
  console.log(`${'pgbench, the same rows'.padEnd(26)} ${bare === undefined ? 'left out: pgbench is not installed' : `${bare.toFixed(0).padStart(6)}/s`}`);
  for (const count of values.processes.split(',').map(Number)) {
    const shares = Array.from({ length: count }, (_, index) => ({ ...loops, tickets: loops.tickets.filter((_ticket, at) => at % count === index) }));
    const decided = await Promise.all(shares.map((share) => serverProcess(server.url, share)));
    const rate = decided.reduce((sum, each) => sum + each.rate, 0);
    const cpuMs = decided.reduce((sum, each) => sum + each.cpuMs * each.rate, 0) / rate;
    line(`PostgreSQL, ${count} process${count > 1 ? 'es' : ''}`, { rate, cpuMs }, bare === undefined ? '' : `   ratio to pgbench ${(rate / bare).toFixed(2)}`);
  }
  await database.close();
  await server.stop();
}

async function onEmbedded(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'reflow-bench-'));
  const database = await openDatabase({ dataDir });
  await migrate(database, undefined);
  const store = createStore(database.knex);
  line('embedded database', await decideFor(store, await openLoops(store, TICKETS), SECONDS));
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
}

console.log(`durable transitions a second, ${TICKETS} tickets at once, ${cpus().length} cores`);
if (values.only !== 'embedded') await onServer();
if (values.only !== 'server') await onEmbedded();
