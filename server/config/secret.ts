import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret that signs cookies and buyer links: as set, or one made at the first start and kept in the data folder, readable by its
 * owner only. Several nodes must share it, so behind a load balancer set SESSION_SECRET.
 */
export function sessionSecret(settings: { sessionSecret: string | undefined; dataDir: string }): string {
  if (settings.sessionSecret) return settings.sessionSecret;
  mkdirSync(settings.dataDir, { recursive: true });
  const path = join(settings.dataDir, 'session-secret');
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600 });
  try {
    // Linking is atomic and fails when the file is there, so two processes that start at once agree on the first one's secret.
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(path, 'utf8').trim();
}
