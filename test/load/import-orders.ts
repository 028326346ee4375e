/**
 * Orders a second and memory of an import: made-up Qianniu reports of many orders through the reading and writing code of the product, then
 * once more, when nothing changes.
 *   node test/load/import-orders.ts [--orders 100000] [--only embedded|server]
 */
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { once } from 'node:events';
import iconv from 'iconv-lite';
import type { ImportSource } from '../../definitions/import/source.ts';
import { upsertOrders } from '../../definitions/store/orders.ts';
import { openDatabase, type DatabaseOptions } from '../../engine/store/database.ts';
import { migrate } from '../../engine/store/migrate.ts';
import { createStore } from '../../engine/store/transaction.ts';
import { readBatches } from '../../server/imports/batches.ts';
import { createShop, NOON } from '../helpers/fixtures.ts';
import { startPostgres } from '../helpers/postgres.ts';

const { values } = parseArgs({ options: { orders: { type: 'string', default: '100000' }, only: { type: 'string' } } });
const ORDERS = Number(values.orders);
const samples = new URL('../../definitions/import/samples/qianniu/', import.meta.url);

/** A report with the sample's header and its good rows over and over, each time under other order numbers. */
async function write(path: string, sample: string, column: RegExp): Promise<void> {
  const [header = '', ...rows] = iconv.decode(readFileSync(new URL(sample, samples)), 'gb18030').split(/\r?\n(?=")/);
  const numbers = [...new Set(rows.flatMap((row) => column.exec(row)?.[1] ?? []))];
  const file = createWriteStream(path);
  file.write(iconv.encode(`${header.trim()}\r\n`, 'gb18030'));
  for (let round = 0; round < Math.ceil(ORDERS / numbers.length); round += 1) {
    const stamp = String(round).padStart(6, '0');
    const text = rows.map((row) => row.trim().replaceAll(/1930(\d{6})(\d{6})/g, (_, head: string, tail: string) => `${stamp}${head}${tail}`.slice(-16))).join('\r\n');
    if (!file.write(iconv.encode(`${text}\r\n`, 'gb18030'))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}

async function measure(name: string, options: DatabaseOptions, sources: ImportSource[]): Promise<void> {
  const database = await openDatabase(options);
  await migrate(database, options.url);
  const store = createStore(database.knex);
  const shop = await createShop(store);
  for (const run of ['first time', 'again']) {
    const counts = { created: 0, changed: 0, unchanged: 0, bad: 0 };
    const began = performance.now();
    for await (const { orders, problems } of readBatches(sources)) {
      counts.bad += problems.length;
      for (const result of (await upsertOrders(store, shop.shopId, orders, NOON)).values()) counts[result] += 1;
    }
    const seconds = (performance.now() - began) / 1000;
    const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
    console.log(`${name}, ${run}: ${Math.round(all / seconds)} orders/s (${all} in ${seconds.toFixed(1)} s), peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, heap ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB`, counts);
  }
  await database.close();
}

const folder = mkdtempSync(join(tmpdir(), 'reflow-load-'));
try {
  const paths = [join(folder, 'list.csv'), join(folder, 'details.csv')] as const;
  await write(paths[0], 'ExportOrderList.csv', /^"=""(\d+)"""/);
  await write(paths[1], 'ExportOrderDetailList.csv', /^"[^"]*","=""(\d+)"""/);
  const sources = paths.map((path): ImportSource => ({ name: path, open: () => createReadStream(path) }));
  if (values.only !== 'server') await measure('embedded', { dataDir: join(folder, 'data') }, sources);
  if (values.only !== 'embedded') {
    const server = await startPostgres();
    await measure('server', { url: server.url }, sources);
    await server.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
