import { afterAll, beforeAll, expect, test } from 'vitest';
import { key, serve, standIn, type TestServer } from '../http/test-support.ts';
import type { Download, Services, Upload } from '../http/services.ts';

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const id = '01890000-0000-7000-8000-0000000000aa';

let server: TestServer;
let arrived: Upload[];
let stored: Download;

beforeAll(async () => {
  const files = {
    put: async (_actor: unknown, upload: Upload) => {
      arrived.push(upload);
      return { id, name: upload.name, type: upload.type, size: upload.size };
    },
    get: async () => stored,
    thumbnail: async () => stored,
  };
  const imports = { start: async (_actor: unknown, uploads: Upload[]) => (arrived.push(...uploads), { id }) };
  arrived = [];
  server = await serve(await standIn({ files, imports: imports as unknown as Services['imports'] }));
});
afterAll(() => server.close());

async function send(path: string, ...files: [string, Uint8Array<ArrayBuffer> | string][]): Promise<{ status: number; code?: string; [more: string]: unknown }> {
  const form = new FormData();
  for (const [name, bytes] of files) form.append('file', new Blob([bytes]), name);
  const response = await server.ask('POST', path, { headers: key, body: form });
  return { status: response.status, ...((await response.json()) as object) };
}

test('a picture is stored under the type that its bytes have, with its Chinese name', async () => {
  expect(await send('/api/files', ['杯子破了.exe', png])).toEqual({ status: 201, id, name: '杯子破了.exe', type: 'image/png', size: png.length });
  expect(arrived.at(-1)?.bytes.equals(png)).toBe(true);
});

test('a name cannot lead out of its folder or carry control characters', async () => {
  expect(await send('/api/files', ['../../etc/pass\twd.png', png])).toMatchObject({ name: 'passwd.png' });
  expect(await send('/api/files', [`😀${'x'.repeat(115)}.png`, png])).toMatchObject({ name: `\ufffd${'x'.repeat(115)}.png` });
});

test('what is no picture, PDF or video is refused by its content', async () => {
  expect(await send('/api/files', ['photo.png', '<script>alert(1)</script>'])).toMatchObject({ status: 415, code: 'file_type_refused' });
  expect(await send('/api/files', ['photo.png', '<svg xmlns="http://www.w3.org/2000/svg"/>'])).toMatchObject({ code: 'file_type_refused' });
});

test('more than 10 MB is refused with the limit, and the connection stays usable', async () => {
  const big = Buffer.concat([png, Buffer.alloc(11 * 1024 * 1024)]);

  expect(await send('/api/files', ['big.png', big])).toMatchObject({ status: 413, code: 'file_too_big', detail: expect.stringContaining('10 MB') as string });
  expect(await send('/api/files', ['small.png', png])).toMatchObject({ status: 201 });
});

test('two files where one belongs, none, and an empty one are refused', async () => {
  expect(await send('/api/files', ['a.png', png], ['b.png', png])).toMatchObject({ status: 400, code: 'too_many_files' });
  expect(await send('/api/files')).toMatchObject({ code: 'file_missing' });
  expect(await send('/api/files', ['a.png', ''])).toMatchObject({ code: 'file_missing' });
});

test('what is not multipart, or not whole, is said so', async () => {
  const json = await server.ask('POST', '/api/files', { headers: key, body: { a: 1 } });
  const cut = await server.ask('POST', '/api/files', {
    headers: { ...key, 'content-type': 'multipart/form-data; boundary=x' }, body: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\nabc',
  });
  const bare = await server.ask('POST', '/api/files', { headers: { ...key, 'content-type': 'multipart/form-data' }, body: 'abc' });

  expect([json.status, cut.status, bare.status]).toEqual([415, 400, 400]);
  expect(await cut.json()).toMatchObject({ code: 'upload_unreadable' });
});

test('an import takes both files of an export, as text in any encoding', async () => {
  arrived = [];
  const gbk = Buffer.from([0xb6, 0xa9, 0xb5, 0xa5, 0x2c, 0x31]);

  expect(await send('/api/orders/import', ['orders.csv', gbk], ['lines.csv', 'a,b'])).toMatchObject({ status: 202, id });
  expect(arrived.map(({ name, type }) => [name, type])).toEqual([['orders.csv', 'text/csv'], ['lines.csv', 'text/csv']]);
  expect(await send('/api/orders/import', ['orders.xlsx', png])).toMatchObject({ code: 'file_type_refused' });
});

test('a file is shown under its own type and may load or run nothing', async () => {
  stored = { name: '杯子.png', type: 'image/png', size: png.length, bytes: png };
  const response = await server.ask('GET', `/api/files/${id}`, { headers: key });

  expect(Buffer.from(await response.arrayBuffer()).equals(png)).toBe(true);
  expect(response.headers.get('content-type')).toBe('image/png');
  expect(response.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''%E6%9D%AF%E5%AD%90.png");
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test('text is handed out to keep, never to show', async () => {
  stored = { name: 'a.csv', type: 'text/csv', size: 1, bytes: Buffer.from('a') };

  expect((await server.ask('GET', `/api/files/${id}`, { headers: key })).headers.get('content-disposition')).toMatch(/^attachment/);
});
