import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from '../../test/helpers/server.ts';
import { formOf } from '../../test/helpers/client.ts';
import type { Import, OrderDetail, Page } from '../contracts/types.ts';

const samples = new URL('../../definitions/import/samples/', import.meta.url);
const sample = (path: string): { name: string; bytes: Uint8Array } => ({ name: path.split('/').at(-1) ?? path, bytes: readFileSync(new URL(path, samples)) });
const list = sample('qianniu/ExportOrderList.csv');
const details = sample('qianniu/ExportOrderDetailList.csv');
const shopify = sample('shopify/orders.json');

let server: TestServer;
beforeAll(async () => { server = await startServer(); });
afterAll(() => server.stop());

/** Uploads, lets the job run, reads what came of it. */
async function imported(...files: { name: string; bytes: Uint8Array }[]): Promise<Import> {
  const { id } = await server.key.upload<{ id: string }>('/orders/import', ...files);
  await server.settle();
  return server.key.get<Import>(`/imports/${id}`);
}

describe('importing orders', () => {
  test('good rows become orders, bad ones are listed with their row, column, number and reason', async () => {
    const result = await imported(list, details);
    expect(result).toMatchObject({ state: 'done', fileName: 'ExportOrderList.csv + ExportOrderDetailList.csv', total: 240, done: 240, good: 228, bad: 12, finishedAt: expect.any(String) });
    expect(result.problems).toHaveLength(12);
    expect(result.problems).toContainEqual({ row: 12, column: '总金额', number: '1930115876439010', code: 'amount_invalid', message: '“一百元”不是金额，请改成如 128.00 的数字' });
    expect(await server.key.get<OrderDetail>('/orders/1930668835601000')).toMatchObject({ paid: 83_201, status: 'completed' });
  });

  test('a second time changes nothing, and no piece of any file is kept', async () => {
    const before = await server.look('select number, hash, updated_at from orders order by number');
    const { id, good, bad } = await imported(details, list);
    expect({ good, bad }).toEqual({ good: 228, bad: 12 });
    expect(await server.look('select number, hash, updated_at from orders order by number')).toEqual(before);
    expect(await server.look('select unchanged from import where import_id = ?', [id])).toEqual([{ unchanged: 228 }]);
    expect(await server.look('select file_id from file')).toEqual([]);
  });

  test('files of Shopify are taken too, told by their content', async () => {
    expect(await imported({ ...shopify, name: 'whatever.txt' })).toMatchObject({ state: 'done', good: expect.any(Number), total: expect.any(Number) });
  });

  test('the reader gets sentences in the own language', async () => {
    const owner = await server.shop.as('owner');
    const { id } = await server.key.upload<{ id: string }>('/orders/import', list, details);
    await server.settle();
    expect((await owner.get<Import>(`/imports/${id}`)).problems[0]?.message).toMatch(/\p{Script=Han}/u);
    await server.look('update person set locale = \'en\' where shop_id = ?', [server.shop.id]);
    expect((await owner.get<Import>(`/imports/${id}`)).problems[0]?.message).not.toMatch(/[。，：]/u);
  });

  test('the list goes newest first, page by page', async () => {
    const all = (await server.key.get<Page<Import>>('/imports?limit=100')).items.map((one) => one.id);
    const first = await server.key.get<Page<Import>>('/imports?limit=2');
    const rest = await server.key.get<Page<Import>>(`/imports?limit=100&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items].map((one) => one.id)).toEqual(all);
    expect(all).toEqual(all.toSorted().toReversed());
  });
});

describe('refusals', () => {
  test.each([
    ['a file that is no report', [{ name: 'a.csv', bytes: Buffer.from('name,age\nx,1\n') }], { path: 'a.csv', code: 'format_unknown' }],
    ['orders without their lines', [list], { path: 'ExportOrderList.csv', code: 'detail_missing' }],
    ['lines without their orders', [details], { path: 'ExportOrderDetailList.csv', code: 'list_missing' }],
  ])('%s is refused at once, and nothing is stored', async (_, files, error) => {
    const before = await server.look('select count(*) as n from import');
    expect(await server.key.ask('POST', '/orders/import', { body: formOf(files) })).toMatchObject({ status: 422, body: { code: 'import_unreadable', errors: [error] } });
    expect(await server.look('select count(*) as n from import')).toEqual(before);
  });

  test('another shop\'s import does not exist', async () => {
    const { id } = await server.key.upload<{ id: string }>('/orders/import', shopify);
    await server.settle();
    const other = await (await server.openShop()).as('owner');
    expect(await other.ask('GET', `/imports/${id}`)).toMatchObject({ status: 404 });
    expect((await other.get<Page<Import>>('/imports')).items).toEqual([]);
  });
});

test('the same idempotency key starts one import', async () => {
  const ask = () => server.key.ask('POST', '/orders/import', { body: formOf([shopify]), headers: { 'idempotency-key': 'import-1' } });
  const [first, again] = [await ask(), await ask()];
  expect(again.body).toEqual(first.body);
});
