/**
 * Durable transitions a second: tickets of the after-sale domain go round a two-node loop, every decision one committed transaction (lock,
 * kernel, state, work items, clock, job, timeline, event), decided by 1, 2 and 4 server processes on one PostgreSQL server with
 * fsync. Beside it pgbench writes the same rows into the same tables without an engine: read the ratio, machines are noisy. The shop has
 * many tickets that are over; decisions are made at one time on `--at-once` of the open ones, one after the other each. Every process is warm
 * before the first counts: what it costs to start one is another question.
 *   npm run bench:durable -- [--seconds 8] [--at-once 32] [--open 640] [--over 20000] [--processes 1,2,4] [--only embedded|server]
 */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../engine/store/database.ts';
import { migrate } from '../../engine/store/migrate.ts';
import { createStore } from '../../engine/store/transaction.ts';
import { findBinaries, startPostgres, type TemporaryPostgres } from '../helpers/postgres.ts';
import { copyTicket } from './copy-ticket.ts';
import { Deciders, type Decided } from './decide.ts';
import { openLoop, type Loops } from './loop-tickets.ts';
import { preparePgbench } from './pgbench.ts';
import { processorTimeOf } from './processor-time.ts';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '8' }, 'at-once': { type: 'string', default: '32' }, open: { type: 'string', default: '640' }, over: { type: 'string', default: '20000' }, processes: { type: 'string', default: '1,2,4' }, only: { type: 'string' } },
});
const SECONDS = Number(values.seconds);
const AT_ONCE = Number(values['at-once']);
const [OPEN, OVER] = [Number(values.open), Number(values.over)];

function line(name: string, rate: number, ...beside: (string | undefined)[]): void {
  console.log([`${name.padEnd(26)} ${rate.toFixed(0).padStart(6)}/s`, ...beside.filter((text) => text !== undefined)].join('   '));
}

const inProcess = (ms: number): string => `${ms.toFixed(2)} ms of CPU in the server process each`;

/** What the database's processes computed for each of the things that `work` did; undefined where the system does not tell. */
async function computed<T>({ pid }: TemporaryPostgres, work: () => Promise<T>, countOf: (done: T) => number): Promise<{ done: T; inDatabase: string | undefined }> {
  const before = processorTimeOf(pid);
  const done = await work();
  const after = processorTimeOf(pid);
  return { done, inDatabase: before === undefined || after === undefined ? undefined : `${((after - before) / countOf(done)).toFixed(2)} in PostgreSQL` };
}

/** One more server process on the same database, for its share of the tickets. */
function serverProcess(url: string, loops: Loops, atOnce: number): ChildProcess {
  const child = fork(new URL('./decide.ts', import.meta.url), { env: { ...process.env, DATABASE_URL: url } });
  child.send({ loops, atOnce });
  return child;
}

/** What the process says next. */
function answer(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', (code) => { if (code !== 0) reject(new Error(`A server process of the benchmark ended with ${code}.`)); });
  });
}

async function decided(child: ChildProcess): Promise<Decided> {
  child.send(SECONDS);
  return await answer(child) as Decided;
}

function sum<T>(list: readonly T[], of: (each: T) => number): number {
  return list.reduce((total, each) => total + of(each), 0);
}

async function bareRate(server: TemporaryPostgres, loops: Loops): Promise<number | undefined> {
  const bare = await preparePgbench(server.url, findBinaries() ?? '', loops);
  if (!bare) return void console.log('pgbench is not installed: its figure is left out');
  const { done, inDatabase } = await computed(server, () => bare.rate(SECONDS), (rate) => rate * SECONDS);
  await bare.forget();
  line('pgbench, the same rows', done, inDatabase);
  return done;
}

async function onServer(): Promise<void> {
  const server = await startPostgres({ durable: true });
  const database = await openDatabase({ url: server.url, poolMax: 12 });
  await migrate(database, server.url);
  const store = createStore(database.knex);
  const loops = await copyTicket(store, await openLoop(store), OPEN, OVER);
  const bare = await bareRate(server, loops);
  for (const count of values.processes.split(',').map(Number)) {
    const shares = Array.from({ length: count }, (_, index) => ({ ...loops, tickets: loops.tickets.filter((_ticket, at) => at % count === index) }));
    const processes = shares.map((share) => serverProcess(server.url, share, AT_ONCE / count));
    await Promise.all(processes.map(answer));
    const { done, inDatabase } = await computed(server, () => Promise.all(processes.map(decided)), (each) => sum(each, ({ count: made }) => made));
    const rate = sum(done, (each) => each.rate);
    line(`PostgreSQL, ${count} process${count > 1 ? 'es' : ''}`, rate, inProcess(sum(done, (each) => each.cpuMs * each.rate) / rate), inDatabase, bare === undefined ? undefined : `ratio to pgbench ${(rate / bare).toFixed(2)}`);
  }
  await database.close();
  await server.stop();
}

async function onEmbedded(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'reflow-bench-'));
  const database = await openDatabase({ dataDir });
  await migrate(database, undefined);
  const store = createStore(database.knex);
  const loops = await copyTicket(store, await openLoop(store), OPEN, OVER);
  const deciders = new Deciders(store, loops, AT_ONCE);
  await deciders.warmUp();
  const { rate, cpuMs } = await deciders.decide(SECONDS);
  line('embedded database', rate, inProcess(cpuMs));
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
}

console.log(`durable transitions a second, ${AT_ONCE} decisions at once on ${OPEN} open tickets of ${OPEN + OVER}, ${cpus().length} cores`);
if (values.only !== 'embedded') await onServer();
if (values.only !== 'server') await onEmbedded();
