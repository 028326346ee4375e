import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { People, TicketDetail } from '../../server/contracts/types.ts';
import { mugs, placed, twoMugs } from '../helpers/after-sale.ts';
import { createClient, type Client } from '../helpers/client.ts';
import { freePort } from '../helpers/free-port.ts';
import { copyTemplate } from '../helpers/server-database.ts';
import { runCommand, serverProcess, type ServerProcess } from '../helpers/server-process.ts';

const KEY = 'a key of two servers';
let dir: string;
let database: Awaited<ReturnType<typeof copyTemplate>>;
let servers: ServerProcess[];
let clients: Client[];
let ticket: TicketDetail;

/** Two processes on one database need a server: the embedded one belongs to one process. */
describe.skipIf(!process.env.TEST_DATABASE_URL)('two server processes on one database', () => {
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'reflow-two-'));
    database = await copyTemplate(process.env.TEST_DATABASE_URL ?? '');
    const environment = { DATABASE_URL: database.url, REFLOW_DEMO: 'false', REFLOW_API_KEY: KEY, NODE_ENV: 'test' };
    runCommand(['create-shop', 'two', '--name', '店', '--owner', 'owner@two.example'], { ...environment, DATA_DIR: join(dir, 'cli') });
    servers = await Promise.all([0, 1].map(async (place) => serverProcess(await freePort(), { ...environment, DATA_DIR: join(dir, String(place)) })));
    // the first one registers the key; both at once would race for it
    for (const server of servers) await server.start();
    clients = servers.map(({ url }) => createClient(url, { authorization: `Bearer ${KEY}` }));
    ticket = await clients[0]!.post<TicketDetail>('/tickets', twoMugs(await placed(clients[0]!, mugs())));
  });
  afterAll(async () => {
    for (const server of servers ?? []) await server.stop();
    await database?.drop();
    rmSync(dir, { recursive: true, force: true });
  });

  it('a change made at one is told to the pages of the other, and read there', async () => {
    const stream = await listen(1);
    const began = performance.now();
    await clients[0]!.post(`/tickets/${ticket.id}/suspend`, { reason: '等厂家', version: ticket.version });

    const told = await stream.until(`"id":"${ticket.id}"`);
    const heardMs = Math.round(performance.now() - began);
    expect(told).toContain('event: ticket');
    expect((await clients[1]!.get<TicketDetail>(`/tickets/${ticket.id}`)).statusGroup).toBe('suspended');
    console.log(`from the request at one server to the event at the other: ${heardMs} ms`);
    stream.close();
  });

  it('who looks at a ticket at one is seen at the other', async () => {
    const person = await somebody();
    const stream = await listen(1);
    await person.ask('PUT', `/tickets/${ticket.id}/presence`, { body: { here: true } });

    expect(await stream.until('event: presence')).toContain(ticket.id);
    const looking = await clients[1]!.get<{ items: { ticket: string; people: { name: string }[] }[] }>('/presence');
    expect(looking.items).toMatchObject([{ ticket: ticket.id, people: [{ name: '林佳怡' }] }]);
    stream.close();
  });

  it('a file that one was asked for is sent by the other', async () => {
    const { id } = await clients[0]!.post<{ id: string }>('/exports', { format: 'csv', language: 'zh-CN', columns: ['number'], filter: {} });
    await expect.poll(async () => (await clients[1]!.get<{ state: string }>(`/exports/${id}`)).state, { timeout: 20_000 }).toBe('done');

    expect(String((await clients[1]!.ask('GET', `/exports/${id}/file`)).body)).toContain(ticket.number);
  });
});

/** An agent of the shop, signed in at the first server. */
async function somebody(): Promise<Client> {
  const email = `${randomUUID().slice(0, 8)}@two.example`;
  const { password } = await clients[0]!.post<{ password: string } & People>('/people', { email, name: '林佳怡', roles: ['agent'] });
  const { headers } = await createClient(servers[0]!.url, {}).ask('POST', '/session', { body: { email, password } });
  return createClient(servers[0]!.url, { cookie: headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; '), 'x-reflow': '1' });
}

/** The live events of one server, as a page hears them. */
async function listen(place: number): Promise<{ until(text: string): Promise<string>; close(): void }> {
  const stop = new AbortController();
  const answer = await fetch(`${servers[place]!.url}/api/events`, { headers: clients[place]!.headers, signal: stop.signal });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const until = async (text: string): Promise<string> => {
    while (!heard.includes(text)) {
      const { value, done } = await reader.read();
      if (done) throw new Error(`The stream ended after: ${heard}`);
      heard += value;
    }
    return heard;
  };
  await until('retry:');
  return { until, close: () => stop.abort() };
}
