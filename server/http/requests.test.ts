import { connect } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from './errors.ts';
import { key, serve, shopId, standIn, type TestServer } from './test-support.ts';
import type { Once, Services } from './services.ts';

const id = '01890000-0000-7000-8000-0000000000aa';
const opening = { type: 'refund_only', orderNumber: 'O-1', lines: [{ lineId: 'L1', quantity: 1 }], reason: 'not_wanted' };

let server: TestServer;
let keys: (string | undefined)[];
let answer: unknown;

beforeAll(async () => {
  keys = [];
  const tickets = {
    open: async (_actor: unknown, _body: unknown, { idempotencyKey }: Once) => {
      keys.push(idempotencyKey);
      throw new AppError('window_closed');
    },
    read: async () => answer,
    list: async () => {
      throw new Error('password=hunter2');
    },
    suspend: async () => {
      throw new AppError('stale_version', { current: { version: 8 } });
    },
  };
  server = await serve(await standIn({
    tickets: tickets as unknown as Services['tickets'],
    orders: { upsert: async (_actor: unknown, number: string) => ({ number, created: number === 'NEW' }) } as unknown as Services['orders'],
  }));
});
afterAll(() => server.close());

async function problem(response: Response): Promise<{ code: string; detail: string; errors?: { path: string }[]; current?: object }> {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return (await response.json()) as Awaited<ReturnType<typeof problem>>;
}

test('the service is reached with the body checked and the idempotency key', async () => {
  const response = await server.ask('POST', '/api/tickets', { headers: { ...key, 'idempotency-key': 'once-1' }, body: opening });

  expect(response.status).toBe(422);
  expect((await problem(response)).code).toBe('window_closed');
  expect(keys).toContain('once-1');
});

test('an idempotency key that is not plain text is refused before anything is done', async () => {
  const before = keys.length;
  const response = await server.ask('POST', '/api/tickets', { headers: { ...key, 'idempotency-key': 'a b' }, body: opening });

  expect((await problem(response)).errors?.[0]?.path).toBe('Idempotency-Key');
  expect(keys).toHaveLength(before);
});

test('path, query and body are named apart in the errors', async () => {
  const response = await server.ask('POST', `/api/work-items/7/complete?dry=1`, { headers: key, body: { version: 0 } });

  expect(response.status).toBe(400);
  expect((await problem(response)).errors?.map(({ path }) => path)).toEqual([':id', '?dry', '/version']);
});

test('JSON that cannot be read is said so', async () => {
  const response = await server.ask('POST', '/api/tickets', { headers: { ...key, 'content-type': 'application/json' }, body: '{"type":' });

  expect([response.status, (await problem(response)).code]).toEqual([400, 'malformed_json']);
});

test('a body that is not called JSON is refused', async () => {
  const response = await server.ask('POST', '/api/tickets', { headers: { ...key, 'content-type': 'text/plain' }, body: JSON.stringify(opening) });

  expect([response.status, (await problem(response)).code]).toEqual([415, 'unsupported_media_type']);
});

test('more than 1 MB of JSON is refused', async () => {
  const response = await server.ask('POST', '/api/tickets', { headers: key, body: { ...opening, note: 'x'.repeat(1_100_000) } });

  expect([response.status, (await problem(response)).code]).toEqual([413, 'body_too_large']);
});

test('text that no database can keep is refused at the door', async () => {
  const response = await server.ask('POST', '/api/tickets', { headers: key, body: { ...opening, note: 'a\0b' } });

  expect((await problem(response)).errors).toMatchObject([{ path: '/note', code: 'unstorable_text' }]);
});

test('an operation without needed fields may be sent without a body', async () => {
  const response = await server.ask('POST', `/api/tickets/${id}/suspend`, { headers: key, body: { reason: '等仓库回复' } });
  const bare = await server.ask('POST', `/api/tickets/${id}/withdraw`, { headers: key });

  expect(response.status).toBe(409);
  expect(bare.status).not.toBe(400);
});

test('a stale decision carries what is true now', async () => {
  const response = await server.ask('POST', `/api/tickets/${id}/suspend`, { headers: key, body: { reason: 'x', version: 7 } });

  expect(await problem(response)).toMatchObject({ code: 'stale_version', current: { version: 8 } });
});

test('an unknown path and an unknown method are problems, the latter with what is allowed', async () => {
  const nowhere = await server.ask('GET', '/api/nowhere', { headers: key });
  const wrong = await server.ask('PATCH', `/api/tickets/${id}`, { headers: key });

  expect([nowhere.status, (await problem(nowhere)).code]).toEqual([404, 'no_such_route']);
  expect([wrong.status, wrong.headers.get('allow'), (await problem(wrong)).code]).toEqual([405, 'GET', 'method_not_allowed']);
});

test('a path that cannot be decoded is not found', async () => {
  const response = await server.ask('GET', '/api/orders/%E0%A4%A', { headers: key });

  expect([response.status, (await problem(response)).code]).toEqual([404, 'not_found']);
});

test('an answer that breaks its contract fails, and says where', async () => {
  answer = { id };
  const response = await server.ask('GET', `/api/tickets/${id}`, { headers: key });

  expect(response.status).toBe(500);
  expect((await problem(response)).errors).toEqual(expect.arrayContaining([expect.objectContaining({ path: '/number', code: 'required' })]));
});

test('a defect is answered with a number to report and nothing else', async () => {
  const response = await server.ask('GET', '/api/tickets', { headers: key });
  const text = await response.text();

  expect(response.status).toBe(500);
  expect(text).toContain(response.headers.get('x-request-id'));
  expect(text).not.toContain('hunter2');
});

test('the status tells whether an upsert made the order', async () => {
  const order = {
    buyer: { id: 'B1', name: '林' }, status: 'awaiting_shipment', currency: 'CNY', createdAt: '2026-11-20T00:00:00Z', paid: 100,
    lines: [{ id: 'L1', title: '杯子', unitPrice: 100, quantity: 1 }],
  };

  expect((await server.ask('PUT', '/api/orders/NEW', { headers: key, body: order })).status).toBe(201);
  expect((await server.ask('PUT', '/api/orders/OLD', { headers: key, body: order })).status).toBe(200);
  const mixed = await server.ask('PUT', '/api/orders/OLD', { headers: key, body: { ...order, number: 'NEW' } });
  expect((await problem(mixed)).code).toBe('order_number_mismatch');
});

test('errors are told in the language that was asked for, Chinese without one', async () => {
  const words = async (language: string) =>
    (await problem(await server.ask('GET', '/api/nowhere', { headers: { 'accept-language': language } }))).detail;

  expect(await words('en-GB,en;q=0.9')).toContain('There is no GET /api/nowhere');
  expect(await words('fr')).toContain('没有 GET /api/nowhere');
});

test('answers carry the safe headers, and the API no page policy', async () => {
  const { headers } = await server.ask('GET', '/api/health');

  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('content-security-policy')).toBeNull();
});

test('the demo clock is moved by people and keys, not by passers-by, and is not there outside a demo', async () => {
  expect((await server.ask('POST', '/api/demo/clock', { body: { advance: 'P2D' } })).status).toBe(401);
  expect(await (await server.ask('POST', '/api/demo/clock', { headers: key, body: { advance: 'P2D' } })).json()).toMatchObject({ offset: 'P2D' });
  const real = await serve(await standIn({ demo: { ...(await standIn()).demo, enabled: false } }));
  expect((await problem(await real.ask('GET', '/api/demo/clock'))).code).toBe('demo_only');
  await real.close();
});

test('a webhook reaches its service byte for byte, with the shop of its URL', async () => {
  const seen: { shopId: string | undefined; body: string }[] = [];
  const hooks = await serve(await standIn({
    webhooks: { receive: async ({ shopId: ofShop, body }) => (seen.push({ shopId: ofShop, body: body.toString() }), { received: true }) },
  }));

  const response = await hooks.ask('POST', `/api/webhooks/sandbox/gateway?shop=${shopId}`, { headers: { 'content-type': 'application/json' }, body: '{ "a":1 }' });

  expect(response.status).toBe(200);
  expect(seen).toEqual([{ shopId, body: '{ "a":1 }' }]);
  await hooks.close();
});

test('a sender that breaks off does not disturb the next one', async () => {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.end('POST /api/tickets HTTP/1.1\r\nhost: x\r\nauthorization: Bearer any text may be a key\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{"type"');
  await once(socket.resume(), 'close');

  expect((await server.ask('GET', '/api/health')).status).toBe(200);
});
