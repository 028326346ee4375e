import { beforeAll, describe, it } from 'vitest';
import type { Order } from '../../definitions/domain/types.ts';
import type { TicketDetail, TicketPage } from '../../server/contracts/types.ts';
import { placed, twoMugs } from '../helpers/after-sale.ts';
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
