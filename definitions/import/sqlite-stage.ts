import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { DetailStage } from './detail-stage.ts';

/**
 * A stage in a temporary file that is deleted on close. Durability is switched off: after a crash the import begins anew.
 * About 4 MB of memory whatever the number of lines.
 */
export function sqliteStage<Detail>(): DetailStage<Detail> {
  const directory = mkdtempSync(join(tmpdir(), 'reflow-import-'));
  const database = new DatabaseSync(join(directory, 'details.db'));
  database.exec(`
    pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -4096; pragma locking_mode = exclusive;
    create table detail (number text not null, position integer not null, json text not null, primary key (number, position)) without rowid;
    create table taken (number text primary key) without rowid;
    begin;
  `);
  const insert = database.prepare('insert into detail values (?, ?, ?)');
  const select = database.prepare('select json from detail where number = ? order by position');
  const take = database.prepare('insert or ignore into taken values (?)');
  let position = 0;
  return {
    put(orderNumber, detail) {
      position += 1;
      insert.run(orderNumber, position, JSON.stringify(detail));
    },
    take(orderNumber) {
      const repeated = take.run(orderNumber).changes === 0;
      const details = select.all(orderNumber).map((row) => JSON.parse(String(row.json)) as Detail);
      return { details, repeated };
    },
    close() {
      database.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
