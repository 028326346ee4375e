import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, standIn, type TestServer } from './test-support.ts';

const script = `export const words = '${'茶'.repeat(2000)}';`;
let root: string;
let dist: string;
let server: TestServer;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'reflow-dist-'));
  dist = join(root, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(root, 'session-secret'), 'kept to ourselves');
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Reflow</title>');
  writeFileSync(join(dist, 'assets', 'main-abc.js'), script);
  writeFileSync(join(dist, 'assets', 'packed-abc.js'), script);
  writeFileSync(join(dist, 'assets', 'packed-abc.js.br'), brotliCompressSync(script));
  server = await serve(await standIn(), { dist });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

const asPage = { accept: 'text/html,*/*' };

test('any path that a browser opens is the page, with the content policy, asked for anew each time', async () => {
  for (const path of ['/', '/tickets/AS2611190121', '/b/muhe/orders']) {
    const response = await server.ask('GET', path, { headers: asPage });
    expect([response.status, await response.text()]).toEqual([200, '<!doctype html><title>Reflow</title>']);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'self';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data: blob:;font-src 'self' data:;"
      + "media-src 'self' blob:;object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
    );
  }
});

test('assets are compressed and never asked for again', async () => {
  const response = await server.ask('GET', '/assets/main-abc.js');

  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(response.headers.get('content-encoding')).toMatch(/br|gzip/);
  expect(await response.text()).toContain('茶');
});

test('an asset goes out in the copy that the build compressed, with what browsers need to know and no more', async () => {
  const packed = await server.ask('GET', '/assets/packed-abc.js', { headers: { 'accept-encoding': 'gzip, br' } });
  const plain = await server.ask('GET', '/assets/packed-abc.js', { headers: { 'accept-encoding': 'identity' } });

  expect(packed.headers.get('content-encoding')).toBe('br');
  expect(Number(packed.headers.get('content-length'))).toBe(brotliCompressSync(script).length);
  expect([await packed.text(), await plain.text()]).toEqual([script, script]);
  for (const { headers } of [packed, plain]) {
    expect(headers.get('content-type')).toMatch(/^text\/javascript/);
    expect([headers.get('x-content-type-options'), headers.get('cache-control')]).toEqual(['nosniff', 'public, max-age=31536000, immutable']);
    expect(headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
    expect(headers.get('content-security-policy')).toBeNull();
  }
});

test('a missing asset, an unknown API path and a posted form are problems, not the page', async () => {
  expect((await server.ask('GET', '/assets/gone.js', { headers: asPage })).status).toBe(404);
  expect((await server.ask('GET', '/api/gone', { headers: asPage })).headers.get('content-type')).toContain('application/problem+json');
  expect((await server.ask('POST', '/tickets', { headers: asPage })).status).toBe(404);
});

test('nothing outside of the folder is served', async () => {
  for (const path of ['/..%2fsession-secret', '/assets/..%2f..%2fsession-secret', '/%2e%2e/session-secret']) {
    expect(await (await server.ask('GET', path)).text(), path).not.toContain('kept to ourselves');
  }
});

test('pages that are not built say what to run', async () => {
  const bare = await serve(await standIn(), { dist: join(dist, 'none') });
  const response = await bare.ask('GET', '/', { headers: asPage });

  expect(response.status).toBe(503);
  expect(await response.text()).toContain('npm run build');
  await bare.close();
});
