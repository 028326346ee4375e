import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Takes an operating-system lock on `dir` that ends with the process, even by kill -9.
 * Two processes on one embedded data folder lose each other's commits without an error, so the second is refused.
 * @throws Error that names the folder and the way out (DATABASE_URL).
 */
export function lockDataFolder(dir: string): { release: () => void } {
  mkdirSync(dir, { recursive: true });
  const lock = new DatabaseSync(join(dir, 'embedded.lock'));
  try {
    lock.exec('PRAGMA busy_timeout=0; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new Error(`Another process uses the data folder ${dir}. Stop it, choose another DATA_DIR, or set DATABASE_URL to run several processes on one PostgreSQL.`, { cause });
  }
  return { release: () => lock.close() };
}
