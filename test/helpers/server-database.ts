import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { openDatabase } from '../../engine/store/database.ts';
import { migrate } from '../../engine/store/migrate.ts';
import { schemaHash } from './schema-hash.ts';

/** The same server, another database. */
function at(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function command(serverUrl: string, sql: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return ((await client.query(sql)).rowCount ?? 0) > 0;
  } finally {
    await client.end();
  }
}

function template(): string {
  return `reflow_template_${schemaHash()}`;
}

/** Makes the migrated database that every test file's own is copied from, unless the server has it. */
export async function prepareTemplate(serverUrl: string): Promise<void> {
  if (await command(serverUrl, `select 1 from pg_database where datname = '${template()}' and datistemplate`)) return;
  await command(serverUrl, `drop database if exists ${template()}`);
  await command(serverUrl, `create database ${template()}`);
  const url = at(serverUrl, template());
  const database = await openDatabase({ url });
  await migrate(database, url);
  await database.close();
  await command(serverUrl, `alter database ${template()} is_template true`);
}

/** A fresh copy of the template and the way to remove it. */
export async function copyTemplate(serverUrl: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `reflow_test_${randomUUID().replaceAll('-', '')}`;
  await command(serverUrl, `create database ${name} template ${template()}`);
  return { url: at(serverUrl, name), drop: async () => void (await command(serverUrl, `drop database ${name} with (force)`)) };
}
