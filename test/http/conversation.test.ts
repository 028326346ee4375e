import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../definitions/domain/types.ts';
import type { CannedReply, File, NoticePage, Page, People, Rating, TicketDetail, TimelineEntry } from '../../server/contracts/types.ts';
import { allBack, decide, mugs, placed, twoMugs } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let agent: Client;
let supervisor: Client;
let buyer: Client;
let order: Order;
let ticket: TicketDetail;
let people: People;
beforeAll(async () => {
  server = await startServer();
  [agent, supervisor] = [await server.shop.as('agent'), await server.shop.as('supervisor')];
  order = await placed(server.key);
  ticket = await server.key.post<TicketDetail>('/tickets', twoMugs(order));
  buyer = await server.shop.buyer(order);
  people = await agent.get<People>('/people');
});
afterAll(() => server.stop());

const personWith = (role: string): People['items'][number] => people.items.find((person) => person.roles.includes(role as never))!;
const timeline = async (client: Client, path = '/tickets'): Promise<TimelineEntry[]> => (await client.get<Page<TimelineEntry>>(`${path}/${ticket.number}/timeline`)).items;
const photo = (color: string) => sharp({ create: { width: 640, height: 480, channels: 3, background: color } }).withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 16/1 0/1' } }).jpeg().toBuffer();
const write = (client: Client, body: object, path = '/tickets'): Promise<TimelineEntry> => client.post<TimelineEntry>(`${path}/${ticket.number}/messages`, body);

async function bytesAt(client: Client, path: string): Promise<{ type: string; bytes: Buffer }> {
  const response = await fetch(`${server.url}/api${path}`, { headers: client.headers });
  return { type: response.headers.get('content-type') ?? '', bytes: Buffer.from(await response.arrayBuffer()) };
}

describe('pictures in a conversation', () => {
  it('are kept without the place they were taken at, with a small version, and seen by both sides', async () => {
    const sent = await buyer.upload<File>('/buyer/files', { name: '破损.jpg', bytes: await photo('#8a4b20') });
    expect(await write(buyer, { text: '', files: [sent.id] }, '/buyer/tickets')).toMatchObject({ kind: 'message', data: { text: '', files: [{ id: sent.id, name: '破损.jpg', type: 'image/jpeg' }] } });
    const shown = await agent.upload<File>('/files', { name: '对比.jpg', bytes: await photo('#204b8a') });
    await write(agent, { text: '和这张一样吗？', visibility: 'buyer', files: [shown.id] });

    const whole = await bytesAt(agent, `/files/${sent.id}`);
    expect(await sharp(whole.bytes).metadata()).toMatchObject({ width: 640, height: 480 });
    expect((await sharp(whole.bytes).metadata()).exif).toBeUndefined();
    for (const [client, path] of [[agent, `/files/${sent.id}`], [buyer, `/buyer/files/${shown.id}`]] as const) {
      const small = await bytesAt(client, `${path}/thumbnail`);
      expect(small.type).toContain('image/webp');
      expect(await sharp(small.bytes).metadata()).toMatchObject({ width: 320, height: 240 });
    }
    expect((await timeline(agent)).filter((entry) => entry.kind === 'message').map((entry) => (entry.data as { files: File[] }).files[0]?.name)).toEqual(['破损.jpg', '对比.jpg']);
    expect((await timeline(buyer, '/buyer/tickets')).filter((entry) => entry.kind === 'message')).toHaveLength(2);
  });

  it('of an internal note stay inside, and what is no picture has no small version', async () => {
    const inside = await agent.upload<File>('/files', { name: '内部.jpg', bytes: await photo('#333333') });
    await write(agent, { text: '别给买家看', visibility: 'internal', files: [inside.id] });
    const paper = await agent.upload<File>('/files', { name: '面单.pdf', bytes: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF') });

    expect(await buyer.ask('GET', `/buyer/files/${inside.id}/thumbnail`)).toMatchObject({ status: 404 });
    expect(await agent.ask('GET', `/files/${paper.id}/thumbnail`)).toMatchObject({ status: 404 });
  });

  it('that cannot be opened are refused, and a message without words or files too', async () => {
    const cut = (await photo('#ffffff')).subarray(0, 200);
    await expect(agent.upload('/files', { name: 'cut.jpg', bytes: cut })).rejects.toThrow('picture_unreadable');
    expect(await agent.ask('POST', `/tickets/${ticket.number}/messages`, { body: { text: '  ', visibility: 'buyer' } })).toMatchObject({ status: 422, body: { code: 'message_empty' } });
  });
});

describe('a note', () => {
  it('that mentions a colleague tells them, once', async () => {
    const { id, name } = personWith('warehouse');
    await write(agent, { text: `@${name} 查一下包材`, visibility: 'internal', mentions: [id, id] });

    const warehouse = await server.shop.as('warehouse');
    const { items } = await warehouse.get<NoticePage>('/notices');
    expect(items.filter((notice) => notice.kind === 'mentioned')).toMatchObject([{ text: `@${name} 查一下包材`, ticket: { number: ticket.number } }]);
    expect((await timeline(agent)).at(-1)).toMatchObject({ kind: 'note', data: { mentions: [{ id, name }] } });
  });

  it('mentions nobody of elsewhere, and nobody where the buyer reads', async () => {
    for (const body of [{ text: '你好', visibility: 'internal', mentions: [randomUUID()] }, { text: '你好', visibility: 'buyer', mentions: [personWith('warehouse').id] }]) {
      expect(await agent.ask('POST', `/tickets/${ticket.number}/messages`, { body })).toMatchObject({ status: 422, body: { code: 'mention_unknown' } });
    }
  });

  it('attaches any order of the shop; a message to the buyer only their own', async () => {
    const another = await placed(server.key, mugs({ buyer: { id: randomUUID(), name: '别人', phone: '13911112222' } }));
    expect(await write(agent, { text: '参考', visibility: 'internal', links: [{ kind: 'order', number: another.number }] })).toMatchObject({ data: { links: [{ kind: 'order', number: another.number }] } });
    expect(await agent.ask('POST', `/tickets/${ticket.number}/messages`, { body: { text: '参考', visibility: 'buyer', links: [{ kind: 'order', number: another.number }] } })).toMatchObject({ status: 422, body: { code: 'link_unknown' } });
    expect(await write(agent, { text: '这一单', visibility: 'buyer', links: [{ kind: 'order', number: order.number }, { kind: 'ticket', number: ticket.number }] })).toMatchObject({ visibility: 'buyer' });
  });
});

describe('canned replies', () => {
  it('are written by who manages the desk and come filled from the ticket, holes named', async () => {
    const ops = await server.shop.as('ops');
    const id = randomUUID();
    expect(await agent.ask('PUT', `/canned-replies/${id}`, { body: { title: '问候', body: '你好' } })).toMatchObject({ status: 403 });
    await ops.put<CannedReply>(`/canned-replies/${id}`, { title: '同意退款', body: '{buyer.name} 你好，{ticket.number} 的 {amount} 会退回，运单号 {tracking}。' });

    const { items } = await agent.get<{ items: CannedReply[] }>(`/canned-replies?ticket=${ticket.number}`);
    expect(items).toMatchObject([{ id, title: '同意退款', filled: `周沐阳 你好，${ticket.number} 的 ¥104.50 会退回，运单号 {tracking}。`, missing: ['tracking'] }]);
    expect((await agent.get<{ items: CannedReply[] }>('/canned-replies')).items[0]).not.toHaveProperty('filled');
    expect(await ops.ask('PUT', `/canned-replies/${randomUUID()}`, { body: { title: '坏', body: '{price}' } })).toMatchObject({ status: 422, body: { code: 'reply_variable_unknown' } });
    expect(await ops.ask('DELETE', `/canned-replies/${id}`)).toMatchObject({ status: 204 });
    expect((await agent.get<{ items: CannedReply[] }>('/canned-replies')).items).toEqual([]);
  });
});

describe('how far a person has read', () => {
  it('is kept for each, goes forward only, and never beyond what there is', async () => {
    const last = (await timeline(agent)).at(-1)!.seq;
    const see = (seq: number) => agent.ask('PUT', `/tickets/${ticket.number}/seen`, { body: { seq } });
    const seen = async (client: Client): Promise<number> => (await client.get<TicketDetail>(`/tickets/${ticket.number}`)).seen;

    expect(await see(last - 1)).toMatchObject({ status: 204 });
    await see(1);
    expect(await seen(agent)).toBe(last - 1);
    await see(9_999);
    expect(await seen(agent)).toBe(last);
    expect(await seen(supervisor)).toBe(0);
  });
});

/** A ticket that the agent rejected and its buyer withdrew. */
async function ended(): Promise<{ rater: Client; number: string }> {
  const bought = await placed(server.key);
  const { number } = await server.key.post<TicketDetail>('/tickets', allBack(bought, { reason: 'not_liked', received: true }));
  await decide(agent, number, 'review', 'reject', { reasonText: '用过了' });
  const rater = await server.shop.buyer(bought);
  await rater.post(`/buyer/tickets/${number}/withdraw`, {});
  return { rater, number };
}

describe('a rating', () => {
  it('is given once by the buyer when it is over, counts for who had the ticket, and is listed', async () => {
    expect(await buyer.ask('POST', `/buyer/tickets/${ticket.number}/rating`, { body: { score: 5, tags: [] } })).toMatchObject({ status: 409, body: { code: 'cannot_rate' } });
    const { rater, number } = await ended();
    expect(await rater.get<TicketDetail>(`/buyer/tickets/${number}`)).toMatchObject({ canRate: true, rating: null });

    expect(await rater.post<Rating>(`/buyer/tickets/${number}/rating`, { score: 2, tags: ['slow', 'unsolved'], text: '等太久' })).toMatchObject({ score: 2, tags: ['slow', 'unsolved'], text: '等太久' });
    expect(await rater.ask('POST', `/buyer/tickets/${number}/rating`, { body: { score: 5, tags: [] } })).toMatchObject({ status: 409, body: { code: 'cannot_rate' } });
    expect(await agent.get<TicketDetail>(`/tickets/${number}`)).toMatchObject({ canRate: false, rating: { score: 2, text: '等太久' } });
    const { id, name } = personWith('agent');
    expect(await supervisor.get<Page<unknown>>(`/ratings?upTo=3&agent=${id}`)).toMatchObject({ items: [{ score: 2, ticket: number, buyer: '周沐阳', agent: { id, name } }], nextCursor: null });
    expect(await supervisor.get<Page<unknown>>('/ratings?upTo=1')).toMatchObject({ items: [] });
    expect(await agent.ask('GET', '/ratings')).toMatchObject({ status: 403 });
  });

  it('is no longer taken a month later', async () => {
    const { rater, number } = await ended();
    await server.advance('P31D');
    expect(await rater.ask('POST', `/buyer/tickets/${number}/rating`, { body: { score: 5, tags: [] } })).toMatchObject({ status: 409 });
  });
});

describe('the buyer\'s page', () => {
  it('hears of its own tickets only', async () => {
    const own = await placed(server.key, mugs({}, server.now()));
    const mine = await server.key.post<TicketDetail>('/tickets', twoMugs(own));
    const theirs = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key, mugs({}, server.now()))));
    const stop = new AbortController();
    const stream = await fetch(`${server.url}/api/buyer/events`, { headers: (await server.shop.buyer(own)).headers, signal: stop.signal });
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    await agent.post(`/tickets/${theirs.id}/messages`, { text: '别人的', visibility: 'buyer' });
    await agent.post(`/tickets/${mine.id}/messages`, { text: '你的', visibility: 'buyer' });

    let heard = '';
    while (!heard.includes('event: ticket')) heard += (await reader.read()).value ?? '';
    stop.abort();
    expect(heard).toContain(mine.id);
    expect(heard).not.toContain(theirs.id);
  });
});
