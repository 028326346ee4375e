import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.ts';

export interface TemporaryPostgres {
  /** Of a superuser, database `postgres`. */
  url: string;
  /** The process that starts one for each connection. */
  pid: number;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; these users exist on servers and do nothing else. */
const USERS = ['postgres', 'nobody'];
const DEBIAN = '/usr/lib/postgresql';
const START_LIMIT_MS = 30_000;

/**
 * A real PostgreSQL server in a temporary folder on a free local port, without passwords. Tests need no fsync; a benchmark
 * asks for `durable`. @throws Error in one line when this machine has no server binaries
 */
export async function startPostgres(options: { durable?: boolean } = {}): Promise<TemporaryPostgres> {
  const bin = findBinaries();
  if (!bin) throw new Error(`No PostgreSQL server binaries (initdb, postgres) in ${DEBIAN}/*/bin or PATH. Install PostgreSQL 15 or newer, or unset TEST_DATABASE_URL.`);
  const user = runAs();
  const dir = mkdtempSync('/tmp/reflow-postgres-');
  if (user) chownSync(dir, user.uid, user.gid);
  const spawning = { cwd: dir, ...(user ? { uid: user.uid, gid: user.gid } : {}), env: { PATH: process.env.PATH, LC_ALL: 'C', HOME: dir } };
  const data = join(dir, 'data');
  const made = spawnSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], { ...spawning, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || String(made.error)}`);
  const port = await freePort();
  const settings = [...(options.durable ? ['shared_buffers=512MB'] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']), 'max_connections=200', 'listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], { ...spawning, stdio: ['ignore', 'ignore', 'pipe'] });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const stop = async (): Promise<void> => {
    await ended(server);
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    await answering(url, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, pid: server.pid ?? 0, stop };
}

/** The newest installed version, or what PATH has. */
export function findBinaries(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(DEBIAN, version, 'bin')), ...(process.env.PATH ?? '').split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

function runAs(): { uid: number; gid: number } | undefined {
  if (userInfo().uid !== 0) return undefined;
  for (const name of USERS) {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10));
    if (uid && gid) return { uid, gid };
  }
  throw new Error(`PostgreSQL does not run as root, and this machine has none of the users ${USERS.join(', ')}.`);
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  let said = '';
  server.stderr?.on('data', (text: Buffer) => { said = `${said}${text}`.slice(-2_000); });
  for (let waited = 0; waited < START_LIMIT_MS && server.exitCode === null; waited += 50) {
    const client = new pg.Client({ connectionString: url });
    // a server that is starting may break the connection more than once
    client.on('error', () => {});
    const up = await client.connect().then(() => true, () => false);
    await client.end().catch(() => undefined);
    if (up) return;
    await sleep(50);
  }
  throw new Error(`The temporary PostgreSQL server did not start: ${said}`);
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = new Promise((resolve) => { server.once('exit', resolve); });
  // SIGINT is PostgreSQL's fast shutdown: it ends the sessions and does not wait for them
  server.kill('SIGINT');
  await exit;
}
