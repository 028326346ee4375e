import { afterEach, expect, test } from 'vitest';
import { key, serve, shopId, standIn, type TestServer } from '../http/test-support.ts';
import { LiveHub, type EventService, type LiveEvent } from './hub.ts';

const event = (id: string): LiveEvent => ({ id, name: 'ticket', data: { id: `t-${id}`, version: 2 } });
const never = { heartbeatMs: 3_600_000, longestMs: 3_600_000 };

let server: TestServer;
const readers: AbortController[] = [];
afterEach(async () => {
  for (const reader of readers.splice(0)) reader.abort();
  await server.close();
});

/** Opens a stream and reads it until the text shows up. */
async function open(headers: Record<string, string> = {}) {
  const abort = new AbortController();
  readers.push(abort);
  const response = await fetch(`${server.url}/api/events`, { headers: { ...key, ...headers }, signal: abort.signal });
  const reader = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
  let text = '';
  return {
    response,
    abort,
    async until(wanted: string): Promise<string> {
      while (!text.includes(wanted)) {
        const { value, done } = await reader.read();
        if (done) return `${text}<end>`;
        text += new TextDecoder().decode(value);
      }
      return text;
    },
  };
}

test('a stream tells what happens in its shop and in no other', async () => {
  const services = await standIn();
  server = await serve(services, { stream: never });
  const stream = await open();
  await stream.until('retry:');

  services.hub.publish('01890000-0000-7000-8000-000000000002', event('other'));
  services.hub.publish(shopId, event('1'));

  const text = await stream.until('t-1');
  expect(text).toContain('id: 1\nevent: ticket\ndata: {"id":"t-1","version":2}\n\n');
  expect(text).not.toContain('other');
  expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
  expect(stream.response.headers.get('x-accel-buffering')).toBe('no');
  expect(stream.response.headers.get('content-encoding')).toBeNull();
});

test('what was missed is told first, and what happens meanwhile once, after it', async () => {
  const hub = new LiveHub();
  const asked: string[] = [];
  const events: EventService = {
    subscribe: (shop, listener) => hub.subscribe(shop, listener),
    async since(_shop, lastId) {
      asked.push(lastId);
      hub.publish(shopId, event('3'));
      hub.publish(shopId, event('4'));
      return [event('2'), event('3')];
    },
  };
  server = await serve(await standIn({ events }), { stream: never });

  const text = await (await open({ 'last-event-id': '1' })).until('t-4');

  expect(asked).toEqual(['1']);
  expect([...text.matchAll(/^id: (\d)$/gm)].map((match) => match[1])).toEqual(['2', '3', '4']);
});

test('who was away too long, or names an id that is none, is told to read everything again', async () => {
  server = await serve(await standIn({ events: { subscribe: () => () => {}, since: async () => undefined } }), { stream: never });

  expect(await (await open({ 'last-event-id': '1' })).until('reset')).toContain('event: reset');
  expect(await (await open({ 'last-event-id': "'; drop" })).until('reset')).toContain('event: reset');
});

test('a silent stream says that it is still there', async () => {
  server = await serve(await standIn(), { stream: { ...never, heartbeatMs: 1 } });

  expect(await (await open()).until(': still here')).toContain('\n\n: still here\n\n');
});

test('a stream ends after its longest time, so that the reader signs in again', async () => {
  server = await serve(await standIn(), { stream: { ...never, longestMs: 1 } });

  expect(await (await open()).until('never said')).toContain('<end>');
});

test('a reader who leaves is forgotten', async () => {
  const services = await standIn();
  server = await serve(services, { stream: { ...never, heartbeatMs: 1 } });
  const stream = await open();
  await stream.until('retry:');
  expect(services.hub.size).toBe(1);

  stream.abort.abort();

  await expect.poll(() => services.hub.size).toBe(0);
});

test('one listener that throws keeps no event from the others', () => {
  const hub = new LiveHub();
  const heard: string[] = [];
  hub.subscribe('a', () => {
    throw new Error('broken pipe');
  });
  const stop = hub.subscribe('a', ({ id }) => heard.push(id));

  hub.publish('a', event('1'));
  stop();
  hub.publish('a', event('2'));

  expect(heard).toEqual(['1']);
  server = { close: async () => {} } as TestServer;
});
