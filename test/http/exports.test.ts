import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import type { StartExport, TicketCounts, TicketDetail, TicketExport, TicketPage } from '../../server/contracts/types.ts';
import { codeWords } from '../../server/exports/words.ts';
import { channel } from '../../ui/i18n/areas/channel.ts';
import { glossary } from '../../ui/i18n/areas/glossary.ts';
import { decide, mugs, placed, twoMugs } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { idAt } from '../helpers/id-at.ts';
import { startServer, type TestServer } from '../helpers/server.ts';
import { unzipTexts } from '../helpers/unzip.ts';

const FORMULA = '=HYPERLINK("http://x.example","红包")';
const COPIES = 2_345;
let server: TestServer;
let owner: Client;
let first: TicketDetail;

beforeAll(async () => {
  server = await startServer();
  owner = await server.shop.as('owner');
  first = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key, mugs({ channel: 'douyin', lines: mugs().lines.map((line) => ({ ...line, sku: `MUG-${line.id}` })), buyer: { id: 'b1', name: FORMULA, phone: '13800001000' } }))));
  await decide(server.key, first.number, 'review', 'approve');
  first = await server.key.get<TicketDetail>(`/tickets/${first.id}`);
  // many more of another type, each a little older than the one before
  await server.look(`insert into ticket select (r).* from (select jsonb_populate_record(t, jsonb_build_object('ticket_id', ${idAt(`t.applied_at - n * interval '1 minute'`)}, 'number', 'AS9' || lpad(n::text, 9, '0'),
    'type', 'refund_only', 'applied_at', t.applied_at - n * interval '1 minute')) as r from ticket t, generate_series(1, ${COPIES}) n where t.ticket_id = ?) made`, [first.id]);
});
afterAll(() => server.stop());

const columns: StartExport['columns'] = ['number', 'buyer', 'status', 'goods', 'amount', 'due', 'applied'];
const body = (more: Partial<StartExport> = {}): StartExport => ({ format: 'csv', language: 'zh-CN', columns, filter: { type: ['return_refund'] }, ...more });

async function done(client: Client, more: Partial<StartExport> = {}): Promise<TicketExport> {
  const { id } = await client.post<TicketExport>('/exports', body(more));
  await server.settle();
  return client.get<TicketExport>(`/exports/${id}`);
}

async function rowsOf(client: Client, { id }: TicketExport): Promise<string[][]> {
  const { status, body: text } = await client.ask('GET', `/exports/${id}/file`);
  expect(status).toBe(200);
  return parse(String(text), { bom: true });
}

async function workbook(id: string): Promise<Record<string, string>> {
  return unzipTexts(Buffer.from(await (await fetch(`${server.url}/api/exports/${id}/file`, { headers: owner.headers })).arrayBuffer()));
}

/** The shop is in Shanghai, eight hours ahead and without summer time. */
const shanghai = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

describe('a list taken away as CSV', () => {
  it('has the columns of the screen, words of the language, amounts as numbers and the shop\'s hours', async () => {
    const [head, row, ...more] = await rowsOf(owner, await done(owner));

    expect(head).toEqual(['售后单号', '渠道', '订单号', '买家', '状态', '状态代码', '商品', '规格', '件数', '申请金额', '同意金额', '已退金额', '币种', '时限', '申请时间']);
    expect(row).toEqual([
      first.number, '抖店', first.order.number, `'${FORMULA}`, '待退货', 'pending_return', first.lines[0]?.title, first.lines[0]?.spec, '2', '104.50', '104.50', '0', 'CNY',
      shanghai(first.due?.at ?? ''), shanghai(first.appliedAt),
    ]);
    expect(more).toEqual([]);
  });

  it('speaks English where that is asked for', async () => {
    const [head, row] = await rowsOf(owner, await done(owner, { language: 'en', columns: ['number', 'status', 'sku', 'applied'] }));

    expect(head).toEqual(['Ticket', 'Channel', 'Order', 'Status', 'Status code', 'SKU', 'Applied']);
    expect(row?.slice(0, 6)).toEqual([first.number, 'Douyin', first.order.number, 'Awaiting return', 'pending_return', 'MUG-L1']);
  });

  it('begins with the mark by which spreadsheets know the encoding, and is sent as a file', async () => {
    const { id, fileName } = await done(owner);
    const answer = await fetch(`${server.url}/api/exports/${id}/file`, { headers: owner.headers });

    expect([...new Uint8Array(await answer.arrayBuffer()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
    expect(fileName).toMatch(/^工单-\d{4}-\d\d-\d\d-\d{4}\.csv$/);
  });

  it('has every row once when it is longer than one batch, newest first', async () => {
    const made = await done(owner, { columns: ['number'], filter: {} });
    const [, ...rows] = await rowsOf(owner, made);

    expect(made).toMatchObject({ state: 'done', total: COPIES + 1, done: COPIES + 1, problem: null });
    expect(rows.map(([number]) => number)).toEqual([first.number, ...Array.from({ length: COPIES }, (_none, n) => `AS9${String(n + 1).padStart(9, '0')}`)]);
  });

  it('is only its head where no ticket fits', async () => {
    const made = await done(owner, { filter: { q: '飞碟' } });

    expect(made).toMatchObject({ state: 'done', total: 0, done: 0 });
    expect(await rowsOf(owner, made)).toHaveLength(1);
  });
});

describe('a list taken away as a workbook', () => {
  it('has numbers as numbers, moments as moments, and text that is never a formula', async () => {
    const { id } = await done(owner, { format: 'xlsx' });
    const files = await workbook(id);
    const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
    const strings = Object.values(files).join('');

    expect(sheet).toContain('<v>104.5</v>');
    expect(sheet).not.toContain('<f>');
    expect(strings).toContain('HYPERLINK');
    expect(strings).toContain('售后单号');
  });

  it('of several batches has them all', async () => {
    const { id, done: count } = await done(owner, { format: 'xlsx', filter: {}, columns: ['number'] });

    expect(count).toBe(COPIES + 1);
    expect((await workbook(id))['xl/worksheets/sheet1.xml']?.match(/<row /g)).toHaveLength(COPIES + 2);
  });
});

describe('an export', () => {
  it('belongs to whoever asked for it', async () => {
    const { id } = await done(owner);
    const finance = await server.shop.as('finance');

    for (const path of [`/exports/${id}`, `/exports/${id}/file`]) expect(await finance.ask('GET', path)).toMatchObject({ status: 404 });
    expect(await finance.ask('DELETE', `/exports/${id}`)).toMatchObject({ status: 404 });
    expect(await finance.get('/exports')).toEqual({ items: [] });
  });

  it('is refused to those who may not take lists away', async () => {
    expect(await (await server.shop.as('agent')).ask('POST', '/exports', { body: body() })).toMatchObject({ status: 403 });
  });

  it('is gone after a day, and says so', async () => {
    const { id, expiresAt } = await done(owner);
    expect(Date.parse(expiresAt ?? '')).toBeGreaterThan(Date.parse(server.now()) + 23 * 3_600_000);

    await server.advance('P1D');

    expect(await owner.get<TicketExport>(`/exports/${id}`)).toMatchObject({ state: 'expired' });
    expect(await owner.ask('GET', `/exports/${id}/file`)).toMatchObject({ status: 410, body: { code: 'export_expired' } });
    expect(await server.look('select seq from export_piece where export_id = ?', [id])).toEqual([]);
  });

  it('that is stopped leaves no file and no entry, but the record of who asked', async () => {
    const { id } = await owner.post<TicketExport>('/exports', body({ filter: {} }));
    await owner.ask('DELETE', `/exports/${id}`);
    await server.settle();

    expect(await owner.ask('GET', `/exports/${id}/file`)).toMatchObject({ status: 404 });
    expect(await server.look('select seq from export_piece where export_id = ?', [id])).toEqual([]);
    expect(await server.look('select state, owner_id from export where export_id = ?', [id])).toMatchObject([{ state: 'removed' }]);
  });

  it('asked for twice with one key is one', async () => {
    const asked = () => owner.post<TicketExport>('/exports', body(), { 'idempotency-key': 'export-1' });

    expect((await asked()).id).toBe((await asked()).id);
  });
});

describe('a search that finds more than a thousand', () => {
  it('shows a page in the list\'s order, says 1001, and counts what a filter leaves', async () => {
    await server.look(`insert into ticket_search select shop_id, ticket_id, '{茶,壶,茶壶}' from ticket where number like 'AS9%'`);
    const page = await owner.get<TicketPage>(`/tickets?limit=2&sort=-appliedAt&q=${encodeURIComponent('茶壶')}`);
    const narrowed = await owner.get<TicketPage>(`/tickets?limit=2&sort=-appliedAt&appliedTo=${encodeURIComponent(new Date(Date.parse(first.appliedAt) - (COPIES - 5) * 60_000).toISOString())}&q=${encodeURIComponent('茶壶')}`);

    expect(page).toMatchObject({ total: 1001, items: [{ number: 'AS9000000001' }, { number: 'AS9000000002' }] });
    expect(narrowed.total).toBe(6);
    expect((await owner.get<TicketPage>('/tickets?limit=2&q=AS90000')).total).toBe(1001);
    expect((await owner.get<TicketCounts>(`/tickets/counts?q=${encodeURIComponent('茶壶')}`)).views).toMatchObject({ all: 1001, closed: 0 });
  });
});

it('a file says each code as the pages do', () => {
  const pages: Record<string, { zh: string; en: string }> = { ...glossary, ...channel };

  for (const [code, label] of Object.entries(codeWords)) expect({ code, ...label }).toEqual({ code, ...pages[code] });
});
