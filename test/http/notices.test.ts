import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NoticePage, NoticeSettings, People, TicketDetail } from '../../server/contracts/types.ts';
import { mugs, placed, twoMugs } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { openMailbox, type Mailbox, type Received } from '../helpers/mailbox.ts';
import { startServer, type ServedShop, type TestServer } from '../helpers/server.ts';

let mailbox: Mailbox;
let server: TestServer;
let shop: ServedShop;
let agent: Client;
let supervisor: Client;
let agentId: string;
beforeAll(async () => {
  mailbox = await openMailbox();
  server = await startServer({ environment: { SMTP_URL: mailbox.url, MAIL_FROM: 'Muhe Home <service@shop.example>', PUBLIC_URL: 'http://desk.example' } });
  shop = server.shop;
  [agent, supervisor] = [await shop.as('agent'), await shop.as('supervisor')];
  agentId = (await agent.get<{ user: { id: string } }>('/session')).user.id;
  await untilMonday();
});
afterAll(async () => {
  await server.stop();
  await mailbox.close();
});

/** Monday at ten in Shanghai, so that working time runs. */
async function untilMonday(): Promise<void> {
  const now = Date.parse(server.now());
  const today = new Date(now);
  let monday = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate(), 2);
  while (monday <= now || new Date(monday).getUTCDay() !== 1) monday += 86_400_000;
  await server.advance(`PT${Math.ceil((monday - now) / 1000)}S`);
}

async function applied(): Promise<{ number: string; id: string; buyer: Client }> {
  const order = await placed(server.key, mugs({}, server.now()));
  const buyer = await shop.buyer(order);
  const { number } = await buyer.post<TicketDetail>('/buyer/tickets', twoMugs(order));
  await server.settle();
  const { id } = await agent.get<TicketDetail>(`/tickets/${number}`);
  return { number, id, buyer };
}

const mine = (client: Client): Promise<NoticePage> => client.get<NoticePage>('/notices');
const about = async (client: Client, number: string): Promise<NoticePage['items']> => (await mine(client)).items.filter(({ ticket }) => ticket.number === number);
const mails = (number: string, email: string): Received[] => mailbox.received.filter(({ to, subject }) => to.includes(email) && subject.includes(number));
const give = async (number: string, to: string | null): Promise<void> => {
  const { version } = await agent.get<TicketDetail>(`/tickets/${number}`);
  await supervisor.post(`/tickets/${number}/reassign`, { assignee: to, version });
  await server.settle();
};
it('whoever is given a ticket is told in the list and by e-mail, in their language, with a link and one message id', async () => {
  const { number } = await applied();
  await give(number, null);
  await give(number, agentId);
  expect(await about(agent, number)).toContainEqual(expect.objectContaining({ kind: 'assigned', read: false }));

  const sent = mails(number, shop.email('agent'));
  expect(sent.length).toBeGreaterThan(0);
  const last = sent.at(-1)!;
  expect(last.subject).toBe(`工单 ${number} 派给你了`);
  expect(last.messageId).toMatch(/^<[0-9a-f-]{36}@shop\.example>$/);
  expect(last.text).toContain(`http://desk.example/tickets/${number}`);
});

it('what the mail server puts off is sent again under the same id, and what it refuses for good is not', async () => {
  const { number } = await applied();
  await give(number, null);
  const before = mails(number, shop.email('agent')).length;
  mailbox.refuseNext(451);
  await give(number, agentId);
  expect(mails(number, shop.email('agent'))).toHaveLength(before);
  await server.advance('PT5M');
  const [row] = await server.look<{ notice_id: string; mailed_at: string | null }>(`select n.notice_id, n.mailed_at from notice n join ticket t on t.shop_id = n.shop_id and t.ticket_id = n.ticket_id
    where t.number = ? and n.person_id = ? order by n.notice_id desc limit 1`, [number, agentId]);
  const sent = mails(number, shop.email('agent'));
  expect(sent).toHaveLength(before + 1);
  expect(sent.at(-1)?.messageId).toBe(`<${row?.notice_id}@shop.example>`);
  expect(row?.mailed_at).not.toBeNull();

  await give(number, null);
  mailbox.refuseNext(554);
  await give(number, agentId);
  await server.advance('PT5M');
  expect(mails(number, shop.email('agent'))).toHaveLength(before + 1);
});

it('a promise that is broken tells who has the ticket and the supervisors, once', async () => {
  await untilMonday();
  const { number } = await applied();
  await give(number, agentId);
  await server.advance('PT3H');
  const breached = async (client: Client): Promise<number> => (await about(client, number)).filter(({ kind }) => kind === 'service_level_breached').length;
  expect([await breached(agent), await breached(supervisor)]).toEqual([1, 1]);
  expect(mails(number, shop.email('supervisor')).map(({ subject }) => subject)).toEqual([`工单 ${number} 已超时：首响`]);
  await server.advance('PT1H');
  expect([await breached(agent), await breached(supervisor)]).toEqual([1, 1]);
});

it('the buyer\'s message tells who has the ticket and not who else works there', async () => {
  const { number, buyer } = await applied();
  await give(number, agentId);
  await buyer.post(`/buyer/tickets/${number}/messages`, { text: '杯子碎了两个，什么时候处理？' });
  await server.settle();
  expect((await about(agent, number))[0]).toMatchObject({ kind: 'buyer_answered', text: '杯子碎了两个，什么时候处理？' });
  expect((await about(supervisor, number)).filter(({ kind }) => kind === 'buyer_answered')).toEqual([]);
});

it('a kind that somebody switched off stays in their list and is not mailed', async () => {
  expect(await agent.get<NoticeSettings>('/notices/settings')).toEqual({ email: shop.email('agent'), mailOff: [], mailSent: true });
  await agent.put('/notices/settings', { mailOff: ['buyer_answered'] });
  const { number, buyer } = await applied();
  await give(number, agentId);
  const before = mails(number, shop.email('agent')).length;
  await buyer.post(`/buyer/tickets/${number}/messages`, { text: '在吗' });
  await server.settle();
  expect((await about(agent, number))[0]).toMatchObject({ kind: 'buyer_answered' });
  expect(mails(number, shop.email('agent'))).toHaveLength(before);
  await agent.put('/notices/settings', { mailOff: [] });
});

it('nobody is told of what they did themselves', async () => {
  const { number } = await applied();
  await give(number, null);
  const people = await supervisor.get<People>('/people');
  const me = (await supervisor.get<{ user: { id: string } }>('/session')).user.id;
  expect(people.items.some(({ id }) => id === me)).toBe(true);
  await give(number, me);
  expect((await about(supervisor, number)).filter(({ kind }) => kind === 'assigned')).toEqual([]);
});

it('one reads, and counts, one\'s own notices only', async () => {
  const before = await mine(agent);
  expect(before.unread).toBeGreaterThan(1);
  const first = before.items.find(({ read }) => !read)!;
  expect(await supervisor.post('/notices/read', { ids: [first.id] })).toEqual({ unread: (await mine(supervisor)).unread });
  expect((await mine(agent)).unread).toBe(before.unread);
  expect(await agent.post('/notices/read', { ids: [first.id] })).toEqual({ unread: before.unread - 1 });
  expect(await agent.post('/notices/read', {})).toEqual({ unread: 0 });
  expect(await server.key.ask('GET', '/notices')).toMatchObject({ status: 403 });
});
