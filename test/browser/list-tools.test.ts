import { readFileSync } from 'node:fs';
import { beforeAll, describe, it } from 'vitest';
import type { Order } from '../../definitions/domain/types.ts';
import type { People, TicketDetail, TicketPage } from '../../server/contracts/types.ts';
import { decide, placed, twoMugs } from '../helpers/after-sale.ts';
import { barriers, picture, useProduct } from '../helpers/browser.ts';
import { atDesk, expect } from './people.ts';

const product = useProduct();
let ticket: TicketDetail;
let order: Order;
beforeAll(async () => {
  ticket = await product.server.key.post<TicketDetail>('/tickets', twoMugs(await placed(product.server.key)));
  order = await placed(product.server.key);
});

describe('the list as one wants it', () => {
  it('is kept under a name with its filter and columns, shared, and there again after a reload', async () => {
    const page = await atDesk(product, 'supervisor', '/inbox/all?type=return_refund');
    await expect(page.getByRole('row', { name: ticket.number })).toBeVisible();
    await page.getByRole('button', { name: '列', exact: true }).click();
    await page.getByRole('checkbox', { name: '标签' }).check();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('columnheader', { name: '标签' })).toBeVisible();
    await page.getByRole('button', { name: '存为视图…' }).click();
    await page.getByLabel('名称').fill('退货看标签');
    await page.getByLabel('全店的人都能看到').check();
    await page.getByRole('dialog').getByRole('button', { name: '保存视图' }).click();

    await expect(page.getByRole('link', { name: '退货看标签' })).toHaveAttribute('aria-current', 'page');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: '退货看标签' })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: '标签' })).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'saved-view');
    const agent = await atDesk(product, 'agent', '/inbox');
    await agent.getByRole('link', { name: '退货看标签' }).click();
    await expect(agent.getByRole('columnheader', { name: '标签' })).toBeVisible();
  });
});

describe('a ticket that an agent opens', () => {
  it('begins with the order, offers what the rules allow, shows the amount, and is there', async () => {
    const page = await atDesk(product, 'agent', '/inbox');
    await page.getByRole('link', { name: '新建工单' }).click();
    await page.getByRole('textbox', { name: '哪张订单' }).fill(order.number);
    await page.getByRole('button', { name: order.number }).click();
    await page.getByLabel('类型', { exact: true }).click();
    await page.getByTitle('退货退款').click();
    await page.getByRole('spinbutton', { name: /马克杯/ }).fill('2');
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(page.getByText('选一个原因')).toBeVisible();
    await page.getByLabel('原因', { exact: true }).click();
    await page.getByTitle('多拍、错拍、不想要').click();
    await expect(page.getByText('¥104.50').first()).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'new-ticket');
    await page.getByRole('button', { name: '提交申请' }).click();

    await page.waitForURL(/\/tickets\/AS\d+$/);
    const { items } = await product.server.key.get<TicketPage>(`/tickets?orderNumber=${order.number}`);
    expect(items).toHaveLength(1);
    expect(items[0]?.amounts.requested).toBe(10_450);
  });
});

describe('a list taken away', () => {
  it('is a file with the columns on screen, written in the background, which can be removed again', async () => {
    const page = await atDesk(product, 'supervisor', '/inbox/all');
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByRole('button', { name: '导出 CSV' }).click();
    const link = page.getByRole('link', { name: /^下载 工单-/ });
    await expect(link).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'exports');
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);

    expect(download.suggestedFilename()).toMatch(/^工单-.*\.csv$/);
    const words = readFileSync(await download.path(), 'utf8');
    expect(words).toContain('售后单号');
    expect(words).toContain(ticket.number);
    await page.getByRole('button', { name: '删除文件' }).click();
    await expect(link).toHaveCount(0);
  });

  it('is not offered to agents', async () => {
    const page = await atDesk(product, 'agent', '/inbox/all');
    await expect(page.getByRole('row', { name: ticket.number })).toBeVisible();
    await expect(page.getByRole('button', { name: '导出' })).toHaveCount(0);
  });
});

describe('the list worked by keys', () => {
  it('shows the ticket under the cursor beside it, decides, notes and tags from there', async () => {
    const page = await atDesk(product, 'agent', '/inbox/all');
    await expect(page.getByRole('row', { name: ticket.number })).toBeVisible();
    await page.keyboard.press('Space');
    const preview = page.getByRole('complementary', { name: /^预览/ });
    await expect(preview.getByRole('button', { name: /通过，请买家寄回/ })).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'preview');
    const number = await preview.getByRole('heading', { level: 2 }).innerText();

    await page.keyboard.press('a');
    const strip = page.getByRole('region', { name: '批量操作的结果' });
    await expect(strip).toContainText('通过');
    await strip.getByRole('button', { name: '先不发' }).click();
    await page.keyboard.press('m');
    await page.getByLabel('备注', { exact: true }).fill('打过电话了');
    await page.getByRole('button', { name: '给 1 张加备注' }).click();
    await expect(strip).toContainText('1 张已办', { timeout: 15_000 });
    await page.keyboard.press('l');
    await page.getByLabel('加上').fill('要回电');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '保存标签' }).click();
    await expect(async () => {
      expect((await product.server.key.get<TicketDetail>(`/tickets/${number}`)).tags).toEqual(['要回电']);
    }).toPass();
    await expect(preview.getByText('打过电话了')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(preview).toHaveCount(0);
  });

  it('says what was done today where nothing is left', async () => {
    const agent = await product.server.shop.as('agent');
    const { number } = await product.server.key.post<TicketDetail>('/tickets', twoMugs(await placed(product.server.key)));
    await decide(agent, number, 'review', 'approve');

    const page = await atDesk(product, 'agent', '/inbox/my_suspended');
    await expect(page.getByText('没有待办。今天已处理 1 张。')).toBeVisible();
  });
});

describe('somebody else at the same ticket', () => {
  it('is seen at the end of its row and on its page, and gone when they leave', async () => {
    const agent = await atDesk(product, 'agent', `/tickets/${ticket.number}`);
    const list = await atDesk(product, 'supervisor', '/inbox/all');
    const row = list.getByRole('row', { name: ticket.number });
    await expect(row.getByTitle('也在看：林佳怡')).toBeVisible();
    await picture(list, 'also-looking');
    const page = await atDesk(product, 'warehouse', `/tickets/${ticket.number}`);
    await expect(page.getByText('也在看：林佳怡')).toBeVisible();
    await expect(agent.getByText(/也在看：/)).toBeVisible();

    await agent.getByRole('link', { name: '回到列表' }).click();

    await expect(page.getByText(/也在看：/)).toHaveCount(0);
    await expect(row.getByTitle('也在看：林佳怡')).toHaveCount(0);
  });
});

describe('people and groups', () => {
  it('are added with a password shown once, changed and shut out by those who manage people', async () => {
    const page = await atDesk(product, 'owner', '/settings/people');
    await expect(page.getByRole('row', { name: /林佳怡/ })).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'settings-people');
    await page.getByRole('button', { name: '加人' }).click();
    await page.getByLabel('姓名').fill('西湖快修');
    await page.getByLabel('邮箱（登录用）').fill('fix@lake.example');
    await page.getByRole('combobox', { name: '角色' }).click();
    await page.getByTitle('店外伙伴').click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '添加并给出临时密码' }).click();
    const note = page.getByRole('dialog', { name: '西湖快修 的临时密码' });
    await expect(note).toContainText('只显示这一次');
    await note.getByRole('button', { name: '已记下' }).click();
    const row = page.getByRole('row', { name: /西湖快修/ });
    await expect(row).toContainText('店外伙伴');

    await row.getByRole('button', { name: '更多 西湖快修' }).click();
    await page.getByRole('menuitem', { name: '停用' }).click();
    await page.getByRole('button', { name: '停用' }).click();
    await expect(row).toContainText('已停用');
    await page.getByRole('link', { name: '组', exact: true }).click();
    await page.getByRole('button', { name: '建组' }).click();
    await page.getByLabel('代码（流程里用，建好后不能改）').fill('lake');
    await page.getByLabel('中文名').fill('西湖组');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(page.getByRole('row', { name: /西湖组/ })).toContainText('轮流');
    expect(await barriers(page)).toEqual([]);
  });
});

describe('a partner outside the shop', () => {
  it('finds the step that was given to them, and nothing of the desk, and ends it', async () => {
    const given = await product.server.key.post<TicketDetail>('/tickets', twoMugs(await placed(product.server.key)));
    const { items } = await product.server.key.get<People>('/people');
    const partner = items.find(({ roles }) => roles.includes('partner'));
    await product.server.key.post(`/tickets/${given.id}/reassign`, { assignee: partner?.id, version: given.version });

    const page = await atDesk(product, 'partner', '/inbox', { phone: true });
    await page.getByRole('link', { name: given.number }).click();
    await expect(page.getByText('马克杯').first()).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'partner-job');
    await page.getByRole('button', { name: '通过，请买家寄回' }).click();

    await expect(page.getByText('现在没有交给你的步骤。')).toBeVisible();
    expect((await product.server.key.get<TicketDetail>(`/tickets/${given.id}`)).status).toBe('pending_return');
  });
});
