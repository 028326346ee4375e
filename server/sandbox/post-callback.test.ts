import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { postCallback } from './post-callback.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const news = { id: 'msg_1', topic: 'gateway' as const, type: 'refund.succeeded', timestamp: '2026-11-19T04:00:00.000Z', data: { refundNo: 'R1' } };

let server: Server;
let received: { url?: string; headers: IncomingHttpHeaders; body: string }[];
let status: number;

beforeEach(async () => {
  received = [];
  status = 200;
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => { body += chunk.toString(); });
    request.on('end', () => { received.push({ url: request.url, headers: request.headers, body }); response.writeHead(status).end(); });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
});
afterEach(async () => { await new Promise<void>((resolve) => { server.close(() => resolve()); }); });

const send = () => postCallback(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/webhooks/sandbox`, SECRET)(news);

test('a callback is posted to its topic with a signature that the receiver can verify', async () => {
  await send();
  const [post] = received;
  expect(post?.url).toBe('/api/webhooks/sandbox/gateway');
  expect(new Webhook(SECRET).verify(post!.body, post!.headers as Record<string, string>)).toEqual({ type: news.type, timestamp: news.timestamp, data: news.data });
});

test('an answer other than 2xx is a failed delivery', async () => {
  status = 503;
  await expect(send()).rejects.toThrow('503');
});
