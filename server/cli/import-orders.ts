import { createReadStream, existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportProblem } from '../../definitions/import/problem.ts';
import type { ImportSource } from '../../definitions/import/source.ts';
import { upsertOrders } from '../../definitions/store/orders.ts';
import { openDatabase } from '../../engine/store/database.ts';
import { migrate } from '../../engine/store/migrate.ts';
import { createStore, type Store } from '../../engine/store/transaction.ts';
import { createClock } from '../clock.ts';
import { readSettings } from '../config/settings.ts';
import { readBatches } from '../imports/batches.ts';
import { findShop } from '../install/find-shop.ts';
import { UsageError, type CliCommand, type Io } from './command.ts';
import { uploadOrders } from './upload-orders.ts';

interface Options { shop?: string; server?: string }

/** What became of the files. */
interface Counts { created: number; changed: number; unchanged: number; bad: number }

const PROGRESS_EVERY = 5_000;

/** `reflow import-orders FILE…`: reads orders into the database of the settings, or through a running server. */
export const importOrdersCommand: CliCommand = {
  name: 'import-orders',
  description: 'Import orders from the files that marketplaces export; problems go to standard output, one a line',
  configure(command, io, done) {
    command.argument('<file...>', 'order and detail reports of Qianniu (CSV), or orders.json of Shopify')
      .option('--shop <slug>', 'shop that the orders belong to, where there are several')
      .option('--server <url>', 'a running server that takes the files, with the key in REFLOW_API_KEY; for when it holds the embedded database')
      .action(async (files: string[], { shop, server }: Options) => {
        const missing = files.find((file) => !existsSync(file));
        if (missing) throw new UsageError(`There is no file ${missing}.`);
        const bad = server ? await uploadOrders(server, files, io) : await importDirectly(files, shop, io);
        done(bad > 0 ? 1 : 0);
      });
  },
};

async function importDirectly(files: string[], slug: string | undefined, io: Io): Promise<number> {
  const settings = readSettings();
  const database = await openDatabase({ dataDir: settings.dataDir, ...(settings.databaseUrl ? { url: settings.databaseUrl } : {}) }).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${why} A running Reflow also takes the files itself: add --server http://localhost:3000 and set REFLOW_API_KEY to its key.`, { cause: error });
  });
  try {
    await migrate(database, settings.databaseUrl);
    const store = createStore(database.knex);
    const counts = await importAll(store, await shopId(store, slug), files.map(fileSource), io);
    io.err(`Done: ${counts.created} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.bad} with problems.`);
    return counts.bad;
  } finally {
    await database.close();
  }
}

async function shopId(store: Store, slug: string | undefined): Promise<string> {
  const row = slug === undefined ? undefined : await store.db()('shop_slug').where({ slug }).first('shop_id') as { shop_id: string } | undefined;
  const id = slug === undefined ? await findShop(store) : row?.shop_id;
  if (!id) throw new UsageError(slug === undefined ? 'The database has no shop yet. Create one with create-shop, or start the server once in demo mode.' : `There is no shop "${slug}".`);
  return id;
}

/** Each batch is a transaction of its own: what was imported before a failure stays, and a second run changes nothing of it. */
async function importAll(store: Store, shop: string, sources: ImportSource[], io: Io): Promise<Counts> {
  const clock = createClock();
  const counts: Counts = { created: 0, changed: 0, unchanged: 0, bad: 0 };
  let told = 0;
  for await (const { orders, problems } of readBatches(sources)) {
    for (const result of (await upsertOrders(store, shop, orders, clock.now())).values()) counts[result] += 1;
    counts.bad += problems.length;
    for (const problem of problems) io.out(problemLine(problem));
    const read = counts.created + counts.changed + counts.unchanged + counts.bad;
    if (read - told >= PROGRESS_EVERY) {
      told = read;
      io.err(`${read} read, ${counts.bad} with problems`);
    }
  }
  return counts;
}

function problemLine({ source, row, number, column, code, message }: ImportProblem): string {
  return [`${source}:${row}`, number || '-', column || '-', code, message.en].join('\t');
}

function fileSource(path: string): ImportSource {
  return { name: basename(path), open: () => createReadStream(path) };
}
