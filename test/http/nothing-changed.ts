import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { Answer } from '../helpers/client.ts';
import type { TestServer } from '../helpers/server.ts';

/** Sessions are touched by asking; a ticket number that was taken for a refused request is a gap and nothing else. */
const UNCOUNTED = new Set(['session', 'counter']);

/** One text over every row of every table: the same before and after means that nothing was written. */
async function footprint(server: Pick<TestServer, 'look'>): Promise<string> {
  const tables = await server.look<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`);
  const hash = createHash('sha256');
  for (const { name } of tables.filter((table) => !UNCOUNTED.has(table.name))) {
    const [row] = await server.look<{ n: string; sum: string }>(`select count(*) as n, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from "${name}" t`);
    hash.update(`${name} ${row?.n} ${row?.sum}\n`);
  }
  return hash.digest('hex');
}

/** What a refusal must be: a problem with its code and a sentence, and a database that looks as before. */
export async function expectRefusal(server: TestServer, ask: () => Promise<Answer>, status: number, code: string): Promise<Record<string, unknown>> {
  await server.settle();
  const before = await footprint(server);

  const answer = await ask();

  expect({ status: answer.status, ...(answer.body as object) }).toMatchObject({ status, code, title: expect.stringMatching(/\S/), detail: expect.stringMatching(/\S/) });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await footprint(server)).toBe(before);
  return answer.body as Record<string, unknown>;
}
