import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const tests = (places: readonly string[]): string[] => places.map((place) => (place.endsWith('.test.ts') ? place : `${place}/**/*.test.{ts,tsx}`));

const EVERYTHING = ['engine', 'definitions', 'server', 'ui', 'inbox', 'designer', 'test'];
const BROWSER = ['test/browser'];
const CRASH = ['test/durability'];

/** Tests that use a database and run on whichever there is: a PostgreSQL server where TEST_DATABASE_URL names one, else the embedded one. */
const ANY_DATABASE = ['engine/runtime', 'engine/store', 'server/install', 'server/jobs', 'server/services', 'server/webhooks', 'test/helpers', 'test/http', 'test/schema'];
/** Those that run on the embedded one all the same: one connection, one thread of its own, and whatever streams or locks much. */
const ALSO_EMBEDDED = ['engine/runtime', 'engine/store', 'server/install', 'server/jobs', 'test/helpers', 'test/schema', 'test/http/{bulk,exports,figures,idempotency,import,migrate,refund-only}.test.ts'];
/** Tests that use the embedded database only. */
const ONLY_EMBEDDED = ['definitions/store', 'server/cli', 'test/conformance/server.test.ts'];

const server = Boolean(process.env.TEST_DATABASE_URL);
// one database a file keeps files apart, so they need not load every module anew
const shared = { isolate: false };
const embedded = { env: { TEST_DATABASE_URL: '' } };
const withShop = { globalSetup: ['test/helpers/prepare-shop.ts'], ...embedded };

/** Projects run in the order of their names: the slow files first, the quick ones fill the gaps at the end. */
export default defineConfig({
  test: {
    globalSetup: ['test/helpers/global-setup.ts'],
    setupFiles: ['test/helpers/property-seed.ts'],
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'browser', include: tests(BROWSER), ...withShop } },
      { extends: true, test: { name: 'crash', include: tests(CRASH), ...embedded } },
      { extends: true, test: { name: 'embedded', include: tests([...(server ? ALSO_EMBEDDED : ANY_DATABASE), ...ONLY_EMBEDDED]), ...withShop, ...shared } },
      ...(server ? [{ extends: true as const, test: { name: 'server', include: tests(ANY_DATABASE), ...shared } }] : []),
      { extends: true, test: { name: 'units', include: tests(EVERYTHING), exclude: [...tests([...BROWSER, ...CRASH, ...ANY_DATABASE, ...ONLY_EMBEDDED]), '**/node_modules/**'], ...embedded, ...shared } },
    ],
  },
});
