import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { openDatabase } from '../../engine/store/database.ts';
import { migrate } from '../../engine/store/migrate.ts';
import { schemaHash } from './schema-hash.ts';

const cache = resolve('node_modules/.cache/reflow');

/** A gzip dump of an embedded database that is migrated and otherwise empty. Made once for a schema, then read from the cache. */
export async function emptySeed(): Promise<Uint8Array> {
  const file = join(cache, `seed-${schemaHash()}.tar.gz`);
  if (!existsSync(file)) await writeSeed(file);
  return readFileSync(file);
}

async function writeSeed(file: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), 'reflow-seed-'));
  try {
    const database = await openDatabase({ dataDir });
    await migrate(database);
    await database.close();
    const lite = await PGlite.create({ fs: new NodeFS(join(dataDir, 'postgres')), extensions: { btree_gin } });
    const dump = await lite.dumpDataDir('gzip');
    await lite.close();
    // another process may be making the same file
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, new Uint8Array(await dump.arrayBuffer()));
    renameSync(unfinished, file);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
