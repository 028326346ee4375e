import { afterAll, beforeAll, expect, test } from 'vitest';
import { signBuyerLink } from '../auth/buyer-link.ts';
import type { SessionRow } from '../auth/ports.ts';
import { cookieOf, key, password, secret, serve, shopId, standIn, type TestServer } from './test-support.ts';

let server: TestServer;
let rows: Map<string, SessionRow>;

beforeAll(async () => {
  const services = await standIn();
  rows = services.sessionRows;
  server = await serve(services);
});
afterAll(() => server.close());

const code = async (response: Response) => ((await response.json()) as { code?: string }).code;

test('signing in sets a cookie that scripts and other sites cannot use, and names the shop', async () => {
  const response = await server.ask('POST', '/api/session', { body: { email: 'agent@muhe.example', password } });
  const cookie = response.headers.getSetCookie()[0] ?? '';

  expect(response.status).toBe(201);
  expect(await response.json()).toMatchObject({ user: { roles: ['agent'] }, shop: { slug: 'muhe' }, demo: true });
  expect(cookie).toMatch(/; Path=\/api;.*HttpOnly; SameSite=Lax/);
  expect(decodeURIComponent(cookie)).toContain(`s:${shopId}.`);
  expect([...rows.values()].at(-1)).toMatchObject({ shopId, data: { signedIn: { shopId, userId: 'agent@muhe.example' } } });
});

test('behind https the cookie travels encrypted only', async () => {
  const https = await serve(await standIn(), { publicUrl: 'https://shop.example' });
  const response = await https.ask('POST', '/api/session', {
    body: { email: 'agent@muhe.example', password }, headers: { 'x-forwarded-proto': 'https' },
  });

  expect(response.headers.getSetCookie()[0]).toContain('Secure');
  await https.close();
});

test('an unknown address and a wrong password get the same answer', async () => {
  const unknown = await server.ask('POST', '/api/session', { body: { email: 'nobody@muhe.example', password } });
  const wrong = await server.ask('POST', '/api/session', { body: { email: 'agent@muhe.example', password: 'x' } });

  expect([unknown.status, wrong.status]).toEqual([401, 401]);
  expect([await code(unknown), await code(wrong)]).toEqual(['wrong_credentials', 'wrong_credentials']);
});

test('the session tells who is signed in until it is closed, and is gone then', async () => {
  const as = await server.signIn('owner@muhe.example');

  expect(await (await server.ask('GET', '/api/session', { as })).json()).toMatchObject({ user: { email: 'owner@muhe.example' } });
  expect((await server.ask('DELETE', '/api/session', { as })).status).toBe(204);
  expect((await server.ask('GET', '/api/session', { as })).status).toBe(401);
});

test('signing in makes a new session id, so one planted before is worth nothing', async () => {
  const planted = await server.signIn('agent@muhe.example');
  const response = await server.ask('POST', '/api/session', { body: { email: 'owner@muhe.example', password }, headers: { cookie: planted } });

  expect(cookieOf(response)).not.toBe(planted);
  expect((await server.ask('GET', '/api/session', { as: planted })).status).toBe(401);
});

test('a cookie that was changed is no session', async () => {
  const as = await server.signIn('agent@muhe.example');

  expect((await server.ask('GET', '/api/session', { as: as.replace(shopId, '01890000-0000-7000-8000-000000000002') })).status).toBe(401);
});

test('with a cookie, what changes something needs the header; reading does not', async () => {
  const cookie = await server.signIn('owner@muhe.example');
  const move = (headers: Record<string, string>) => server.ask('POST', '/api/demo/clock', { body: { advance: 'P1D' }, headers });

  expect(await code(await move({ cookie }))).toBe('csrf_header_missing');
  expect((await move({ cookie, 'x-reflow': '1' })).status).toBe(200);
  expect((await move(key)).status).toBe(200);
  expect((await server.ask('GET', '/api/session', { headers: { cookie } })).status).toBe(200);
  expect(await code(await server.ask('DELETE', '/api/session', { headers: { cookie } }))).toBe('csrf_header_missing');
});

test('a key that nobody has is refused, even beside a good cookie', async () => {
  const cookie = await server.signIn('owner@muhe.example');

  expect((await server.ask('GET', '/api/session', { headers: { cookie, authorization: 'Bearer guess' } })).status).toBe(401);
  expect((await server.ask('GET', '/api/session', { headers: { authorization: 'Basic eDp5' } })).status).toBe(401);
});

test('what a role may not do is refused with the permission that it would need', async () => {
  const as = await server.signIn('warehouse@muhe.example');
  const response = await server.ask('POST', '/api/flows/refund-only/publish', { as, body: { xml: '<x/>' } });

  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ code: 'forbidden', detail: expect.stringContaining('flows.publish') as string });
});

test('without sign-in every operation that is not public answers 401', async () => {
  for (const path of ['/api/tickets', '/api/orders', '/api/flows', '/api/events', '/api/buyer/orders', '/api/files/01890000-0000-7000-8000-000000000001']) {
    expect((await server.ask('GET', path)).status, path).toBe(401);
  }
});

test('a buyer comes in by order number and phone, or not at all', async () => {
  const enter = (body: object) => server.ask('POST', '/api/buyer/session', { body });
  const good = await enter({ shop: 'muhe', orderNumber: 'O-1', phone: '13800005678' });

  expect(good.status).toBe(201);
  expect(await good.json()).toMatchObject({ orders: ['O-1'], buyer: { phoneMasked: '138****5678' } });
  expect(await code(await enter({ shop: 'muhe', orderNumber: 'O-1', phone: '13800000000' }))).toBe('order_or_phone_wrong');
  expect(await code(await enter({ shop: 'muhe' }))).toBe('order_or_phone_wrong');
});

test('a buyer comes in by a signed link until it expires', async () => {
  const link = (expiresAt: string) => signBuyerLink(secret, { shopId, orderNumber: 'O-1', expiresAt });
  const enter = (token: string) => server.ask('POST', '/api/buyer/session', { body: { token } });

  expect((await enter(link('2026-11-23T00:00:00Z'))).status).toBe(201);
  expect(await code(await enter(link('2026-11-21T00:00:00Z')))).toBe('link_invalid');
});

test('a buyer\'s cookie opens the buyer pages and nothing of the desk, and the other way round', async () => {
  const buyer = cookieOf(await server.ask('POST', '/api/buyer/session', { body: { shop: 'muhe', orderNumber: 'O-1', phone: '13800005678' } }));
  const desk = await server.signIn('owner@muhe.example');

  expect((await server.ask('GET', '/api/buyer/session', { as: buyer })).status).toBe(200);
  expect((await server.ask('GET', '/api/session', { as: buyer })).status).toBe(401);
  expect((await server.ask('GET', '/api/tickets', { as: buyer.replace('reflow.buyer', 'reflow.desk') })).status).toBe(403);
  expect((await server.ask('GET', '/api/buyer/session', { as: desk })).status).toBe(401);
  expect((await server.ask('GET', '/api/buyer/session', { as: `${desk}; ${buyer}` })).status).toBe(200);
});

test('an agent makes a link that lets the buyer in', async () => {
  const as = await server.signIn('agent@muhe.example');
  const response = await server.ask('POST', '/api/orders/O-1/buyer-link', { as, body: { days: 2 } });
  const { token, url, expiresAt } = (await response.json()) as { token: string; url: string; expiresAt: string };

  expect(response.status).toBe(201);
  expect([url, expiresAt]).toEqual([`${server.url}/b/muhe/enter#${token}`, '2026-11-24T00:00:00.000Z']);
  expect((await server.ask('POST', '/api/buyer/session', { body: { token } })).status).toBe(201);
});

test('guessing a password is slowed after some failures, right ones do not count, and others still get in', async () => {
  const guarded = await serve(await standIn(), { throttle: { desk: 2, buyer: 1 } });
  const enter = (email: string, word: string) => guarded.ask('POST', '/api/session', { body: { email, password: word } });

  for (let time = 0; time < 3; time += 1) expect((await enter('agent@muhe.example', password)).status).toBe(201);
  expect((await enter('agent@muhe.example', 'x')).status).toBe(401);
  expect((await enter('Agent@muhe.example ', 'x')).status).toBe(401);
  const refused = await enter('agent@muhe.example', password);
  expect([refused.status, await code(refused)]).toEqual([429, 'too_many_requests']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await enter('owner@muhe.example', password)).status).toBe(201);
  await guarded.close();
});

test('guessing a buyer\'s phone is slowed per address, whatever the order', async () => {
  const guarded = await serve(await standIn(), { throttle: { desk: 2, buyer: 2 } });
  const guess = (orderNumber: string) => guarded.ask('POST', '/api/buyer/session', { body: { shop: 'muhe', orderNumber, phone: '13900000000' } });

  expect([(await guess('O-1')).status, (await guess('O-2')).status, (await guess('O-3')).status]).toEqual([401, 401, 429]);
  await guarded.close();
});
