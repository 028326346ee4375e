import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../../engine/store/database.ts';
import { startServer } from '../../test/helpers/server.ts';
import { runCli } from './run.ts';

const sample = (name: string): string => fileURLToPath(new URL(`../../definitions/import/samples/qianniu/${name}`, import.meta.url));
const files = [sample('ExportOrderList.csv'), sample('ExportOrderDetailList.csv')];

async function run(...args: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCli(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err };
}

afterEach(() => vi.unstubAllEnvs());

describe('into the database of the settings', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'reflow-cli-'));
  const settings = (): void => {
    vi.stubEnv('DATA_DIR', dataDir);
    vi.stubEnv('DATABASE_URL', '');
  };
  beforeAll(async () => {
    settings();
    await run('create-shop', 'one', '--name', '一号店', '--owner', 'owner@one.example');
    vi.unstubAllEnvs();
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  test('orders go in, each problem is a line with its place, and the exit code says that there were some', async () => {
    settings();
    const { code, out, err } = await run('import-orders', ...files);
    expect(code).toBe(1);
    expect(err.at(-1)).toBe('Done: 228 new, 0 changed, 0 unchanged, 12 with problems.');
    expect(out).toHaveLength(12);
    expect(out[0]).toBe('ExportOrderList.csv:12\t1930115876439010\t总金额\tamount_invalid\t"一百元" is not an amount. Write a number like 128.00');
  });

  test('a second time changes nothing', async () => {
    settings();
    expect((await run('import-orders', '--shop', 'one', ...files)).err.at(-1)).toBe('Done: 0 new, 0 changed, 228 unchanged, 12 with problems.');
  });

  test.each([
    ['a shop that does not exist', ['--shop', 'two', ...files], 'There is no shop "two".'],
    ['a file that does not exist', ['/no/such.csv'], 'There is no file /no/such.csv.'],
  ])('%s is said in one sentence', async (_, args, sentence) => {
    settings();
    expect(await run('import-orders', ...args)).toEqual({ code: 2, out: [], err: [sentence] });
  });

  test('while a server holds the embedded database, it says how to go through that server', async () => {
    settings();
    const held = await openDatabase({ dataDir });
    const { code, err } = await run('import-orders', ...files);
    await held.close();
    expect(code).toBe(2);
    expect(err.join('\n')).toMatch(/Another process uses the data folder.*--server/);
  });
});

describe('through a running server', () => {
  test('the server reads the files and its problems are printed', async () => {
    const server = await startServer();
    vi.stubEnv('REFLOW_API_KEY', 'a key for tests');
    const { code, out, err } = await run('import-orders', '--server', server.url, ...files);
    const refused = await run('import-orders', '--server', server.url, files[0] ?? '');
    await server.stop();
    expect({ code, last: err.at(-1), problems: out.length }).toEqual({ code: 1, last: 'Done: 228 orders, 12 with problems.', problems: 12 });
    expect(refused).toMatchObject({ code: 2, err: [expect.stringContaining('ExportOrderList.csv: ')] });
  });

  test('without a key, and without a server, it says what to do', async () => {
    vi.stubEnv('REFLOW_API_KEY', '');
    expect(await run('import-orders', '--server', 'http://127.0.0.1:9', ...files)).toMatchObject({ code: 2, err: [expect.stringContaining('REFLOW_API_KEY')] });
    vi.stubEnv('REFLOW_API_KEY', 'x');
    expect(await run('import-orders', '--server', 'http://127.0.0.1:9', ...files)).toMatchObject({ code: 2, err: ['No server answers at http://127.0.0.1:9.'] });
  });
});
