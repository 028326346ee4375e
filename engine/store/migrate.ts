import type { Knex } from 'knex';
import pg from 'pg';
import { migrations } from './migrations/index.ts';
import type { Database } from './database.ts';

const source: Knex.MigrationSource<(typeof migrations)[number]> = {
  getMigrations: async () => migrations,
  getMigrationName: (migration) => migration.name,
  getMigration: async (migration) => ({
    up: async (knex: Knex) => void (await knex.raw(migration.sql)),
    down: async () => { throw new Error('Migrations only go forward. Restore a backup to go back.'); },
  }),
};

/**
 * Brings the database to this program's schema. Two processes that start together wait for each other; a lock left by a
 * killed process is freed. @throws Error when the database is newer than this program.
 */
export async function migrate(database: Database, url?: string): Promise<void> {
  const guard = url ? new pg.Client({ connectionString: url, application_name: 'reflow-migrate' }) : undefined;
  const config = { migrationSource: source, tableName: 'migration' };
  try {
    await guard?.connect();
    // the embedded database is already locked to this process
    await guard?.query(`select pg_advisory_lock(hashtext('reflow migrations'))`);
    await refuseNewer(database.knex);
    await database.knex.migrate.forceFreeMigrationsLock(config).catch(() => undefined);
    await database.knex.migrate.latest(config);
  } finally {
    await guard?.end();
  }
}

async function refuseNewer(knex: Knex): Promise<void> {
  if (!(await knex.schema.hasTable('migration'))) return;
  const known = new Set(migrations.map((m) => m.name));
  const unknown = (await knex('migration').select<{ name: string }[]>('name')).filter((row) => !known.has(row.name));
  if (unknown.length > 0) {
    throw new Error(`This database was written by a newer Reflow (it has ${unknown[0]?.name}). Start that version, or restore a backup made before the upgrade.`);
  }
}
