import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerOf, requestJson } from './request-json.ts';

let server: Server;
let reply: { status: number; body: string };
beforeEach(async () => {
  server = createServer((_request, response) => { response.writeHead(reply.status, { Location: '/elsewhere' }).end(reply.body); });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
});
afterEach(async () => { await new Promise<void>((resolve) => { server.close(() => resolve()); }); });

const isAnswer = answerOf({ type: 'object', required: ['n'], properties: { n: { type: 'integer' } } } as const);
const ask = () => requestJson({
  method: 'GET', url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/thing`, timeoutMs: 1000, signal: new AbortController().signal,
}, isAnswer);

test('an answer within its contract is returned', async () => {
  reply = { status: 200, body: '{"n":1}' };
  expect(await ask()).toEqual({ n: 1 });
});

test.each([
  [200, '{"n":"x"}', 'bad_answer'],
  [200, '<html>', 'bad_answer'],
  [302, '', 'unanswered'],
  [404, '{"code":"NONE"}', 'not_found'],
  [422, '{"code":"NO"}', 'refused'],
  [429, '', 'unavailable'],
  [503, 'busy', 'unavailable'],
])('answer %i %s is %s', async (status, body, code) => {
  reply = { status, body };
  await expect(ask()).rejects.toMatchObject({ name: 'ConnectorError', code });
});

test('the outside system is quoted in a refusal', async () => {
  reply = { status: 400, body: '{"code":"INVALID","message":"amount is missing"}' };
  await expect(ask()).rejects.toMatchObject({ detail: 'INVALID: amount is missing', message: expect.stringContaining('INVALID: amount is missing') });
});
