import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../engine/store/transaction.ts';
import { makeFirstShop } from './first-shop.ts';
import { schemaHash } from './schema-hash.ts';

/** What a prepared database begins with: the tables, or one shop with everything that ships as well. */
export type Prepared = 'empty' | 'shop';

/** Everything that decides what a new shop is given. */
const SHIPPED = ['definitions', 'engine/decisions', 'engine/model', 'engine/store', 'server/install'];

let shipped: string | undefined;

/** Names a prepared database: it is made again when what it begins with has changed. */
export function preparedName(kind: Prepared): string {
  return kind === 'empty' ? schemaHash() : `${schemaHash()}_${shipped ??= shippedHash()}`;
}

/** Makes in a migrated database what this kind begins with. */
export async function fill(kind: Prepared, store: Store): Promise<void> {
  if (kind === 'shop') await makeFirstShop(store);
}

function shippedHash(): string {
  const hash = createHash('sha256');
  for (const folder of SHIPPED) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'));
    for (const path of files.map((file) => join(file.parentPath, file.name)).sort()) hash.update(path).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}
