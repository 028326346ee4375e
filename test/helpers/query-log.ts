import { randomUUID } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knex } from 'knex';

/** Names the folder into which every test process writes the SQL it ran; set by the global set-up, absent when a helper runs alone. */
export const QUERY_LOG = 'REFLOW_TEST_QUERY_LOG';

/** Begins a text that a test itself asks to look at the tables; it is no text of the product, so it is not checked. */
export const LOOK = '/* look */';

/** Writes each distinct SQL text of this client to the query log. */
export function recordQueries(knex: Knex): void {
  const folder = process.env[QUERY_LOG];
  if (!folder) return;
  const file = join(folder, `${process.pid}-${randomUUID()}.jsonl`);
  const seen = new Set<string>();
  knex.on('query', ({ sql }: { sql: string }) => {
    if (seen.has(sql) || sql.startsWith(LOOK)) return;
    seen.add(sql);
    appendFileSync(file, `${JSON.stringify(sql)}\n`);
  });
}

/** Every distinct text in the folder. */
export function recordedQueries(folder: string): string[] {
  const texts = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean));
  return [...new Set(texts)].map((text) => JSON.parse(text) as string);
}
