import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { openDatabase } from '../../engine/store/database.ts';
import { migrate } from '../../engine/store/migrate.ts';
import { createStore } from '../../engine/store/transaction.ts';
import { fill, preparedName, type Prepared } from './prepared.ts';

/** The same server, another database. */
function at(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function command(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function template(kind: Prepared): string {
  return `reflow_${kind}_${preparedName(kind)}`;
}

/** Any number; whoever prepares a database holds it. */
const LOCK = 7_310_022;

/** Makes the database that test files' own are copied from, unless the server has it. Two that want it at once make it once. */
export async function prepareTemplate(serverUrl: string, kind: Prepared = 'empty'): Promise<void> {
  const name = template(kind);
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    if ((await client.query(`select 1 from pg_database where datname = '${name}' and datistemplate`)).rows.length > 0) return;
    await client.query(`drop database if exists ${name}`);
    await client.query(`create database ${name}`);
    const url = at(serverUrl, name);
    const database = await openDatabase({ url });
    await migrate(database, url);
    await fill(kind, createStore(database.knex));
    await database.close();
    await client.query(`alter database ${name} is_template true`);
  } finally {
    await client.end();
  }
}

/** A fresh copy of a prepared database and the way to remove it. */
export async function copyTemplate(serverUrl: string, kind: Prepared = 'empty'): Promise<{ url: string; drop(): Promise<void> }> {
  await prepareTemplate(serverUrl, kind);
  const name = `reflow_test_${randomUUID().replaceAll('-', '')}`;
  await command(serverUrl, `create database ${name} template ${template(kind)}`);
  return { url: at(serverUrl, name), drop: () => command(serverUrl, `drop database ${name} with (force)`) };
}
