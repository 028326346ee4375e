import { createHash } from 'node:crypto';
import { migrations } from '../../engine/store/migrations/index.ts';

/** Names a prepared database: it is made again when a migration is added (or, before the first release, edited). */
export function schemaHash(): string {
  return createHash('sha256').update(JSON.stringify(migrations.map(({ name, sql }) => [name, sql]))).digest('hex').slice(0, 16);
}
