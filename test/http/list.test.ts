import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TicketCounts, TicketDetail, TicketPage } from '../../server/contracts/types.ts';
import { decide, mugs, placed, twoMugs } from '../helpers/after-sale.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

/** Twelve tickets, an hour apart: refunds and returns in turn; the first three approved, the fourth withdrawn. */
const COUNT = 12;
let server: TestServer;
let tickets: TicketDetail[];

beforeAll(async () => {
  server = await startServer();
  tickets = [];
  for (let index = 0; index < COUNT; index += 1) {
    const order = await placed(server.key, mugs({ channel: index < 5 ? '抖店' : '官网', buyer: { id: `b${index}`, name: index === 7 ? '欧阳娜娜' : '周沐阳', phone: `1380000${1000 + index}` } }));
    tickets.push(await server.key.post<TicketDetail>('/tickets', twoMugs(order, index % 2 === 0 ? {} : { type: 'refund_only', reason: 'not_liked' })));
    await server.advance('PT1H');
  }
  for (const index of [0, 2]) await decide(server.key, tickets[index]?.number ?? '', 'review', 'approve');
  await server.key.post(`/tickets/${tickets[3]?.id}/withdraw`, {});
});
afterAll(() => server.stop());

const numbers = (page: Pick<TicketPage, 'items'>): string[] => page.items.map(({ number }) => number).sort();
const ours = (pick: (index: number) => boolean): string[] => tickets.filter((_ticket, index) => pick(index)).map(({ number }) => number).sort();
const list = (query: string): Promise<TicketPage> => server.key.get<TicketPage>(`/tickets?limit=100&${query}`);

describe('the list narrows', () => {
  it('by type', async () => {
    expect(numbers(await list('type=refund_only'))).toEqual(ours((index) => index % 2 === 1));
    expect(numbers(await list('type=refund_only&type=return_refund'))).toEqual(ours(() => true));
  });

  it('by status and by group of statuses', async () => {
    expect(numbers(await list('status=pending_return'))).toEqual(ours((index) => index === 0 || index === 2));
    expect(numbers(await list('status=pending_return&status=withdrawn'))).toEqual(ours((index) => index === 0 || index === 2 || index === 3));
    expect(numbers(await list('statusGroup=closed'))).toEqual(ours((index) => index === 3));
  });

  it('by when it was applied for', async () => {
    const from = tickets[4]?.appliedAt ?? '';
    const to = tickets[8]?.appliedAt ?? '';

    expect(numbers(await list(`appliedFrom=${from}&appliedTo=${to}`))).toEqual(ours((index) => index >= 4 && index <= 8));
    expect(numbers(await list(`appliedFrom=${encodeURIComponent(from.replace('Z', '+00:00'))}`))).toEqual(ours((index) => index >= 4));
  });

  it.each([
    ['the ticket number', () => tickets[6]?.number ?? '', (index: number) => index === 6],
    ['the order number', () => tickets[6]?.order.number ?? '', (index: number) => index === 6],
    ['the buyer\'s phone', () => '13800001005', (index: number) => index === 5],
    ['words in Chinese', () => '欧阳娜娜', (index: number) => index === 7],
    ['the goods', () => '马克杯', () => true],
  ] as [string, () => string, (index: number) => boolean][])('by %s', async (_what, text, found) => {
    expect(numbers(await list(`q=${encodeURIComponent(text())}`))).toEqual(ours(found));
  });

  it('by channel and order', async () => {
    expect(numbers(await list(`channel=${encodeURIComponent('抖店')}`))).toEqual(ours((index) => index < 5));
    expect(numbers(await list(`orderNumber=${tickets[9]?.order.number}`))).toEqual(ours((index) => index === 9));
  });

  it('by several at once, to nothing where nothing fits', async () => {
    expect(numbers(await list(`type=return_refund&statusGroup=pending_review&channel=${encodeURIComponent('抖店')}`))).toEqual(ours((index) => index === 4));
    expect((await list('type=refund_only&status=pending_return')).items).toEqual([]);
  });
});

describe('paging', () => {
  it.each([['due', 1], ['due', 5], ['-appliedAt', 4], ['appliedAt', 7], ['appliedAt', 100]])('sorted by %s, %i at a time, visits every ticket once', async (sort, limit) => {
    const seen: string[] = [];
    let cursor: string | null = '';
    for (let page: TicketPage; cursor !== null; cursor = page.nextCursor) {
      page = await server.key.get<TicketPage>(`/tickets?sort=${sort}&limit=${limit}${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ number }) => number));
      expect(page.items.length).toBeLessThanOrEqual(limit);
    }

    expect([...seen].sort()).toEqual(ours(() => true));
    expect(seen).toHaveLength(COUNT);
  });

  it('keeps its place when a ticket is opened in between', async () => {
    const first = await server.key.get<TicketPage>('/tickets?sort=-appliedAt&limit=6');
    const late = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key)));
    const second = await server.key.get<TicketPage>(`/tickets?sort=-appliedAt&limit=6&cursor=${first.nextCursor}`);
    await server.key.post(`/tickets/${late.id}/withdraw`, {});

    expect(numbers({ items: [...first.items, ...second.items] })).toEqual(ours(() => true));
  });

  it('counts the whole list on its first page', async () => {
    expect((await server.key.get<TicketPage>('/tickets?limit=1&type=refund_only')).total).toBe(COUNT / 2);
  });
});

describe('the named lists', () => {
  it('hold what their names say, and the counts say how many', async () => {
    const agent = await server.shop.as('agent');
    const warehouse = await server.shop.as('warehouse');
    const of = async (view: string, client = agent): Promise<string[]> => numbers(await client.get<TicketPage>(`/tickets?limit=100&view=${view}`));
    await server.look(`update ticket set grp = 'warehouse' where ticket_id = ?`, [tickets[6]?.id ?? '']);
    const late = await server.key.post<TicketDetail>(`/tickets/${tickets[7]?.id}/suspend`, { reason: '等厂家回复' });

    expect(await of('closed')).toEqual(expect.arrayContaining(ours((index) => index === 3)));
    expect(await of('closed')).not.toContain(tickets[1]?.number);
    expect(await of('my_groups', warehouse)).toEqual(ours((index) => index === 6));
    expect(await of('suspended')).toEqual([late.number]);
    const { views, groups } = await agent.get<TicketCounts>('/tickets/counts');
    for (const view of ['closed', 'my_groups', 'suspended', 'to_review', 'overdue', 'due_soon', 'all']) expect({ view, count: views[view] }).toEqual({ view, count: (await of(view)).length });
    expect(groups.suspended).toBe(1);
    await server.key.post(`/tickets/${late.id}/resume`, {});
    await server.look(`update ticket set grp = 'agent' where ticket_id = ?`, [tickets[6]?.id ?? '']);
  });
});

describe('what is due soon', () => {
  it('leaves out a suspended ticket, whose clocks stand still', async () => {
    // only the steps' own clocks, without what the shop promises
    await server.key.put('/service-levels', { levels: { targets: [] }, running: 'recount' });
    await server.settle();
    await server.key.post(`/tickets/${tickets[5]?.id}/suspend`, { reason: '等厂家回复' });
    await server.advance('PT37H30M');

    expect(numbers(await list('due=soon'))).toEqual(ours((index) => index === 4));
    await server.advance('P1D');
    expect((await list('due=overdue')).items).toEqual([]);
  });
});

describe('the list narrows by axis', () => {
  it('by where the goods are, what the money does, and whether there is a dispute', async () => {
    const order = await placed(server.key);
    const { number } = await server.key.post<TicketDetail>('/tickets', twoMugs(order));
    await decide(server.key, number, 'review', 'approve');
    const buyer = await server.shop.buyer(order);
    await decide(buyer, number, 'shipBack', 'ship_back', { courier: 'zto', trackingNo: `AX${order.number}` });

    expect(numbers(await list('goods=in_transit'))).toEqual([number]);
    expect(numbers(await list('goods=in_transit&goods=requested&money=reserved'))).toContain(number);
    expect(numbers(await list('money=unknown&money=failed'))).toEqual([]);
    expect(numbers(await list('dispute=open&dispute=evidence'))).toEqual([]);
    const [row] = (await list(`orderNumber=${order.number}`)).items;
    expect(row?.axes).toEqual({ process: [expect.objectContaining({ element: 'receive' })], goods: [{ state: 'in_transit', quantity: 2 }], money: 'reserved', dispute: 'none' });
  });

  it('keeps a withdrawn request free of goods and money', async () => {
    const [row] = (await list(`orderNumber=${tickets[3]?.order.number}`)).items;
    expect(row?.axes).toEqual({ process: [], goods: [{ state: 'no_return', quantity: 2 }], money: 'released', dispute: 'none' });
  });
});
