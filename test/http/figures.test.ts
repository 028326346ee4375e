import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measures, type MeasureKey } from '../../definitions/figures/measures.ts';
import type { BacklogFigures, FigureTable, FigureTicket, Page, TicketDetail } from '../../server/contracts/types.ts';
import { allBack, daysAgo, decide, mugs, placed, twoMugs, unshippedMugs } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

/** A day of a shop: one refund that a rule pays at once, one rejected and applied for again, one withdrawn, one return inspected with a broken mug. */
let server: TestServer;
let supervisor: Client;
let agent: Client;

beforeAll(async () => {
  server = await startServer();
  agent = await server.shop.as('agent');
  const warehouse = await server.shop.as('warehouse');
  const begin = async (order = mugs({}, server.now()), apply = twoMugs(order)) => {
    await placed(server.key, order);
    const buyer = await server.shop.buyer(order);
    return { buyer, number: (await buyer.post<TicketDetail>('/buyer/tickets', apply)).number };
  };
  const unshipped = unshippedMugs({}, server.now());
  await begin(unshipped, allBack(unshipped));
  const rejected = await begin();
  const withdrawn = await begin();
  const returned = await begin(mugs({ createdAt: daysAgo(6, server.now()) }, server.now()));
  await server.settle();
  await server.advance('PT2H');
  await decide(agent, rejected.number, 'review', 'reject', { reasonText: '照片看不清' });
  await server.settle();
  await decide(rejected.buyer, rejected.number, 'change', 'resubmit', { reason: 'not_wanted', note: '补了照片' });
  await withdrawn.buyer.post(`/buyer/tickets/${withdrawn.number}/withdraw`, {});
  await decide(agent, returned.number, 'review', 'approve');
  await server.settle();
  await server.advance('P1D');
  await decide(returned.buyer, returned.number, 'shipBack', 'ship_back', { courier: '顺丰速运', trackingNo: 'SF2233445566' });
  await server.settle();
  await decide(warehouse, returned.number, 'receive', 'sign');
  await decide(warehouse, returned.number, 'inboundByHand', 'done', { documentNo: 'RK20261122' });
  await decide(warehouse, returned.number, 'inspect', 'pass', { inspection: [{ lineId: 'L1', good: 1, damaged: 1, missing: 0, notOurs: 0, disposition: 'restock' }] });
  await server.settle();
});
afterAll(() => server.stop());

const table = (query: string): Promise<FigureTable> => server.key.get<FigureTable>(`/figures?${query}`);
const only = ({ items }: FigureTable, part = ''): FigureTable['items'][number]['figures'][number] | undefined => items.find(({ key }) => key === part)?.figures[0];

async function ticketsOf(measure: string, more = ''): Promise<FigureTicket[]> {
  const found: FigureTicket[] = [];
  for (let cursor = ''; ;) {
    const page = await server.key.get<Page<FigureTicket>>(`/figures/${measure}/tickets?limit=2${more}${cursor && `&cursor=${cursor}`}`);
    found.push(...page.items);
    if (page.nextCursor === null) return found;
    cursor = page.nextCursor;
  }
}

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);
function median(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return sorted.length === 0 ? null : ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

describe('the figures of a shop', () => {
  it.each(measures.map(({ key, how }) => [key, how] as const))('%s is what its tickets add up to', async (key: MeasureKey, how) => {
    const figure = only(await table(`measures=${key}`));
    const rows = await ticketsOf(key);
    const values = rows.map(({ value }) => value);
    const expected = how === 'median' ? median(values) : how === 'sum' ? sum(values) : sum(values) / sum(rows.map(({ weight }) => weight));
    expect(rows).toHaveLength(figure?.base ?? 0);
    if (rows.length === 0) expect(figure?.value ?? null).toBeNull();
    else expect(figure?.value).toBeCloseTo(expected ?? NaN, 6);
  });

  it('count what happened', async () => {
    const all = await table('measures=tickets&measures=rejection_rate&measures=reapplied&measures=refunded&measures=mismatched&measures=refund_speed_unshipped&measures=first_response&measures=closed');
    expect(Object.fromEntries(all.items[0]?.figures.map(({ measure, value, base }) => [measure, [value, base]]) ?? [])).toMatchObject({
      tickets: [4, 4], rejection_rate: [1 / 2, 2], reapplied: [1 / 4, 4], refunded: [28_300 + 10_450, 2], mismatched: [1 / 2, 1], closed: [3, 3],
    });
    expect(all.items[0]?.figures.find(({ measure }) => measure === 'refund_speed_unshipped')?.base).toBe(1);
    expect(all.items[0]?.figures.find(({ measure }) => measure === 'first_response')?.base).toBe(3);
  });

  it('split by type, agent, goods and day without losing a ticket', async () => {
    const byType = await table('measures=tickets&by=type');
    expect(Object.fromEntries(byType.items.map(({ key, figures }) => [key, figures[0]?.value]))).toEqual({ return_refund: 3, refund_only: 1 });
    expect(byType.items[0]?.label?.zh).toBe('退货退款');
    const byAgent = await table('measures=closed&by=agent');
    expect(byAgent.items.map(({ label }) => label?.zh)).toContain('林佳怡');
    expect(sum((await table('measures=tickets&by=day')).items.map(({ figures }) => figures[0]?.value ?? 0))).toBe(4);
    for (const by of ['reason', 'group', 'fault', 'channel']) expect((await table(`measures=tickets&by=${by}`)).items.length).toBeGreaterThan(0);
    expect((await table('measures=tickets&by=sku')).items.every(({ label }) => label !== null)).toBe(true);
    expect(only(await table('measures=tickets&type=refund_only'))?.value).toBe(1);
  });

  it('compare with the equally long period before', async () => {
    const today = (await table('measures=tickets')).to;
    const both = await table(`measures=tickets&compare=true&from=${today}&to=${today}`);
    expect(both.former).toBeDefined();
    expect(both.items[0]?.figures[0]?.former?.value).toBe(4);
    expect(both.items[0]?.figures[0]?.value).toBeNull();
  });

  it('follow a ticket that changes afterwards', async () => {
    const order = mugs({}, server.now());
    await placed(server.key, order);
    const { number } = await (await server.shop.buyer(order)).post<TicketDetail>('/buyer/tickets', twoMugs(order));
    const before = only(await table('measures=closed'))?.value ?? 0;
    await agent.post(`/tickets/${number}/withdraw`, { reason: '买家来电撤销' });
    expect(only(await table('measures=closed'))?.value).toBe(before + 1);
  });

  it('tell the backlog by age and by what falls due', async () => {
    const { open, ages, due, overdue } = await server.key.get<BacklogFigures>('/figures/backlog');
    expect(open).toBe(sum(ages.map(({ count }) => count)));
    expect(open).toBe(1);
    expect(due.at(-1)?.count ?? 0).toBeGreaterThanOrEqual(due[0]?.count ?? 0);
    expect(overdue).toBeGreaterThanOrEqual(0);
  });

  it('leave as a file, the table or the tickets of one number', async () => {
    const file = await fetch(`${server.url}/api/figures/file?measures=tickets&measures=refunded&by=type&format=csv&language=zh-CN`, { headers: server.key.headers });
    const text = await file.text();
    expect(text).toContain('退货退款,');
    expect(text.split('\r\n')[0]).toContain('申请数,申请数 张数,退款金额,退款金额 张数');
    const rows = await (await fetch(`${server.url}/api/figures/file?measures=refunded&format=csv&language=en`, { headers: server.key.headers })).text();
    expect(rows).toMatch(/283[\s\S]*104\.50/);
    const workbook = Buffer.from(await (await fetch(`${server.url}/api/figures/file?measures=tickets&by=day&format=xlsx&language=en`, { headers: server.key.headers })).arrayBuffer());
    expect(workbook.subarray(0, 2).toString()).toBe('PK');
  });

  it('are for those who run the shop, of their own shop, over a period that is one', async () => {
    supervisor = await server.shop.as('supervisor');
    const other = await (await server.openShop()).as('owner');
    expect(only(await supervisor.get<FigureTable>('/figures?measures=tickets'))?.value).toBe(5);
    expect(only(await other.get<FigureTable>('/figures?measures=tickets'))?.value ?? 0).toBe(0);
    await expect(agent.get('/figures?measures=tickets')).rejects.toThrow('forbidden');
    await expect(supervisor.get('/figures?measures=tickets&from=2026-11-02&to=2026-11-01')).rejects.toThrow('bad_period');
    await expect(supervisor.get('/figures?measures=profit')).rejects.toThrow('validation_failed');
    await expect(supervisor.put('/figures/mails/week', { hour: 9 })).rejects.toThrow('mail_not_set_up');
  });
});
