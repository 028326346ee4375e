import type { Page } from 'playwright-core';
import { beforeAll, describe, it } from 'vitest';
import type { TicketDetail, TicketPage, TicketSummary } from '../../server/contracts/types.ts';
import { placed, twoMugs } from '../helpers/after-sale.ts';
import { barriers, picture, useProduct } from '../helpers/browser.ts';
import { idAt } from '../helpers/id-at.ts';
import { atDesk, expect } from './people.ts';

const product = useProduct();
let tickets: TicketDetail[];
beforeAll(async () => {
  tickets = [];
  for (let made = 0; made < 4; made += 1) tickets.push(await product.server.key.post<TicketDetail>('/tickets', twoMugs(await placed(product.server.key))));
});

const read = (place: number): Promise<TicketDetail> => product.server.key.get<TicketDetail>(`/tickets/${tickets[place]?.id}`);
const strip = (page: Page) => page.getByRole('region', { name: '批量操作的结果' });

/** The list of what is to review, with its first three tickets selected by keys. */
async function threeSelected(): Promise<Page> {
  const page = await atDesk(product, 'agent', '/inbox/to_review');
  await expect(page.getByRole('row', { name: tickets[0]?.number ?? '' })).toBeVisible();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+J');
  await page.keyboard.press('Shift+J');
  await expect(page.getByText('已选 3 张')).toBeVisible();
  return page;
}

describe('many tickets at once', () => {
  it('are claimed but for the one that changed meanwhile, which is explained; and given back', async () => {
    const page = await threeSelected();
    await page.route('**/api/tickets/bulk', async (route) => {
      await product.server.key.post(`/tickets/${tickets[1]?.id}/suspend`, { reason: '等厂家' });
      await route.continue();
    }, { times: 1 });
    await page.keyboard.press('c');

    await expect(strip(page)).toContainText('2 张已办');
    await expect(strip(page)).toContainText('1 张没有办成');
    await expect(strip(page).getByRole('link', { name: tickets[1]?.number ?? '' })).toBeVisible();
    await expect(page.getByText('已选 1 张')).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'bulk-result');

    await strip(page).getByRole('button', { name: '撤销' }).click();
    await expect(strip(page)).toContainText('已撤销 2 张');
    expect((await read(0)).assignee).toBeNull();
    await product.server.key.post(`/tickets/${tickets[1]?.id}/resume`, {});
  });

  it('are decided together by an outcome that says how many it ends, and not before five seconds', async () => {
    const page = await threeSelected();
    await page.getByRole('button', { name: '处理…' }).click();
    await page.getByRole('menuitem', { name: /通过.* 3 张/ }).first().click();
    await expect(strip(page)).toContainText('5 秒后发出');
    await strip(page).getByRole('button', { name: '先不发' }).click();
    await expect(strip(page)).toHaveCount(0);
    expect((await read(0)).status).toBe('pending_review');

    await page.getByRole('button', { name: '处理…' }).click();
    await page.getByRole('menuitem', { name: /通过.* 3 张/ }).first().click();
    await expect(strip(page)).toContainText('3 张已办', { timeout: 15_000 });
    expect((await read(2)).status).toBe('pending_return');
  });
});

describe('five hundred tickets of which three changed meanwhile', () => {
  it('are 497 done, and three explained that stay selected', async () => {
    const { server } = product;
    const template = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key)));
    await copied(template.id, 500);
    const page = await atDesk(product, 'supervisor', '/inbox/to_review?applied=2020-01-01..2020-12-31');
    await page.getByRole('checkbox', { name: '选中这一页' }).check();
    await page.getByRole('button', { name: '选中列表里的 500 张' }).click();
    await expect(page.getByText('已选 500 张')).toBeVisible();
    // far down the list: what is on screen is fresh
    const items = (await everyTicket('appliedTo=2020-12-31T00:00:00Z')).slice(-3);
    await server.look('update ticket set version = version + 1 where ticket_id = any(?::uuid[])', [items.map(({ id }) => id)]);

    await page.keyboard.press('c');
    await page.getByRole('dialog').getByRole('button', { name: '领取 500 张' }).click();

    await expect(strip(page)).toContainText('497 张已办', { timeout: 180_000 });
    await expect(strip(page)).toContainText('3 张没有办成');
    for (const { number } of items) await expect(strip(page).getByRole('link', { name: number })).toBeVisible();
    await expect(page.getByText('已选 3 张')).toBeVisible();
    await picture(page, 'bulk-500');
  }, 240_000);
});

async function everyTicket(query: string): Promise<TicketSummary[]> {
  const found: TicketSummary[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: TicketPage = await product.server.key.get<TicketPage>(`/tickets?limit=100&${query}${cursor && `&cursor=${cursor}`}`);
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found;
}

/** So many copies of a ticket that has just been opened, applied for in 2020. */
async function copied(id: string, count: number): Promise<void> {
  const { look } = product.server;
  await look(`create table copies as select ${idAt(`timestamptz '2020-06-01'`)} as id, n from generate_series(1, ${count}) n`);
  const tables = { ticket: `'number', 'AS2001' || lpad(c.n::text, 6, '0'), 'applied_at', '2020-06-01'`, ticket_state: `'called', x.called`, work_item: `'work_item_id', gen_random_uuid()` };
  for (const [table, changes] of Object.entries(tables)) {
    await look(`insert into ${table} select r.* from ${table} x cross join copies c cross join lateral jsonb_populate_record(x, jsonb_build_object('ticket_id', c.id, ${changes})) r where x.ticket_id = ?`, [id]);
  }
  await look('drop table copies');
}
