import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { openDatabase } from '../../engine/store/database.ts';
import { migrate } from '../../engine/store/migrate.ts';
import { createStore } from '../../engine/store/transaction.ts';
import { fill, preparedName, type Prepared } from './prepared.ts';

const cache = resolve('node_modules/.cache/reflow');
const KEPT_MS = 24 * 3_600_000;

/** A gzip dump of an embedded database that is migrated and prepared. Made once, then read from the cache. */
export async function seed(kind: Prepared): Promise<Uint8Array> {
  const file = join(cache, `seed-${preparedName(kind)}.tar.gz`);
  if (!existsSync(file)) await writeSeed(kind, file);
  return readFileSync(file);
}

async function writeSeed(kind: Prepared, file: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), 'reflow-seed-'));
  try {
    const database = await openDatabase({ dataDir, durable: false, ...(kind === 'empty' ? {} : { seed: await seed('empty') }) });
    await migrate(database);
    await fill(kind, createStore(database.knex));
    await database.close();
    const lite = await PGlite.create({ fs: new NodeFS(join(dataDir, 'postgres')), extensions: { btree_gin } });
    const dump = await lite.dumpDataDir('gzip');
    await lite.close();
    // another process may be making the same file
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, new Uint8Array(await dump.arrayBuffer()));
    renameSync(unfinished, file);
    forgetOld();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Each change of a table or of what ships leaves a file that nobody reads again. */
function forgetOld(): void {
  for (const name of readdirSync(cache).filter((entry) => entry.startsWith('seed-'))) {
    const file = join(cache, name);
    if (Date.now() - statSync(file).mtimeMs > KEPT_MS) rmSync(file, { force: true });
  }
}
