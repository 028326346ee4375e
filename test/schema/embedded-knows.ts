import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../engine/store/database.ts';
import { poolOf } from '../../engine/store/connection.ts';
import { seed } from '../helpers/seed.ts';

const PREPARABLE = /^\s*(\/\*[^*]*\*\/\s*)*(select|insert|update|delete|with|values)\b/i;

/**
 * Has the embedded database prepare these texts, which ran on a server: it must know every table, function and type they name. One sentence
 * for each that it refuses; what is no query is passed over.
 */
export async function unknownToEmbedded(texts: string[]): Promise<string[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'reflow-texts-'));
  const database = await openDatabase({ dataDir, seed: await seed('empty'), durable: false });
  const pool = poolOf(database.knex);
  const connection = await pool.acquireConnection();
  const problems: string[] = [];
  try {
    for (const text of texts.filter((sql) => PREPARABLE.test(sql))) {
      // knex would take the question marks of jsonb operators for parameters, a connection does not
      await connection.query(`prepare tried as ${text}`).then(() => connection.query('deallocate tried'), (error: Error) => {
        problems.push(`The embedded database refuses it (${error.message}):\n  ${text.replaceAll(/\s+/g, ' ').trim()}`);
      });
    }
  } finally {
    await pool.releaseConnection(connection);
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
  return problems;
}
