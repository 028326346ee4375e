import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, it } from 'vitest';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { mugs, placed, twoMugs } from '../helpers/after-sale.ts';
import { barriers, picture, useProduct } from '../helpers/browser.ts';
import { asBuyer, atDesk, expect } from './people.ts';

const product = useProduct();
const PHONE = '13800006027';

/** Five tickets to review, the oldest first: returns and refunds in turn, two of them from another channel. */
let tickets: TicketDetail[];
beforeAll(async () => {
  tickets = [];
  for (let index = 0; index < 5; index += 1) {
    const order = await placed(product.server.key, mugs({ channel: index < 2 ? '抖店' : '官网' }));
    tickets.push(await product.server.key.post<TicketDetail>('/tickets', twoMugs(order, index % 2 === 0 ? {} : { type: 'refund_only', reason: 'not_liked' })));
  }
});

const numberOf = (place: number): string => tickets[place]?.number ?? '';
const orderOf = (place: number): { number: string; phone: string } => ({ number: tickets[place]?.order.number ?? '', phone: PHONE });
const rowOf = (page: Page, place: number): Locator => page.getByRole('row', { name: numberOf(place) });

/** How far the page reaches to the right; on a phone no further than the phone. */
function width(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

describe('signing in', () => {
  it('says what is wrong, then leads to the page that was asked for, and out again', async () => {
    const { shop } = product.server;
    const page = await product.open(`/tickets/${numberOf(0)}`);
    await page.getByLabel('邮箱').fill(shop.email('agent'));
    await page.getByLabel('密码', { exact: true }).fill('not my password');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('邮箱或密码不对');

    await page.getByLabel('密码', { exact: true }).fill(shop.password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByRole('heading', { name: numberOf(0) })).toBeVisible();

    await page.getByRole('button', { name: /的菜单$/ }).click();
    await page.getByText('退出登录').or(page.getByText('退出', { exact: true })).first().click();
    await page.waitForURL(/\/login/);
    await page.goto('/inbox');
    await page.waitForURL(/\/login\?next=/);
  });

  it('is only for people of the shop: a stranger sees nothing of a ticket', async () => {
    const page = await product.open(`/tickets/${numberOf(0)}`);

    await page.waitForURL(/\/login\?next=/);
    await expect(page.getByText(numberOf(0))).toHaveCount(0);
  });
});

describe('the inbox without a mouse', () => {
  it('is walked by J and K, opened by Enter, and found again at the same row', async () => {
    const page = await atDesk(product, 'agent', '/inbox/to_review');
    await expect(rowOf(page, 0)).toBeVisible();

    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect(rowOf(page, 2)).toBeFocused();
    await page.keyboard.press('k');
    await expect(rowOf(page, 1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: numberOf(1) })).toBeVisible();
    await expect(page.getByText('2 / 5')).toBeVisible();

    await page.keyboard.press('j');
    await expect(page.getByRole('heading', { name: numberOf(2) })).toBeVisible();
    await page.getByRole('link', { name: '回到列表' }).click();
    await page.waitForURL(/\/inbox\/to_review$/);
  });

  it('is selected by X, searched after /, and helped by ?', async () => {
    const page = await atDesk(product, 'agent', '/inbox/to_review');
    await expect(rowOf(page, 0)).toBeVisible();

    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await expect(rowOf(page, 1)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Escape');
    await expect(rowOf(page, 1)).toHaveAttribute('aria-selected', 'false');
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type(numberOf(3));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('row')).toHaveCount(2);
    await expect(rowOf(page, 3)).toBeVisible();
    await page.getByRole('searchbox').blur();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
  });
});

describe('filters', () => {
  it('live in the address: they survive a reload, are sent to a colleague, and go back by the back button', async () => {
    const page = await atDesk(product, 'agent', '/inbox/all');
    await page.getByRole('button', { name: '类型' }).click();
    await page.getByRole('menuitem', { name: '仅退款' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: '待审核' }).click();
    await expect(page.getByRole('row')).toHaveCount(3);
    const address = new URL(page.url());

    expect(Object.fromEntries(address.searchParams)).toEqual({ type: 'refund_only', group: 'pending_review' });
    await page.reload();
    await expect(page.getByRole('row')).toHaveCount(3);
    const colleague = await atDesk(product, 'supervisor', address.pathname + address.search);
    await expect(colleague.getByRole('row')).toHaveCount(3);
    await rowOf(colleague, 1).click();
    await expect(colleague.getByRole('heading', { name: numberOf(1) })).toBeVisible();
    await colleague.goBack();
    await expect(colleague.getByRole('row')).toHaveCount(3);
    expect(new URL(colleague.url()).search).toBe(address.search);
  });
});

describe('new rows', () => {
  it('wait behind a bar instead of moving the list under the hand', async () => {
    const page = await atDesk(product, 'agent', '/inbox/to_review?sort=-appliedAt');
    await expect(page.getByRole('row')).toHaveCount(6);
    const late = await product.server.key.post<TicketDetail>('/tickets', twoMugs(await placed(product.server.key)));

    await expect(page.getByText(/1 张新/).first()).toBeVisible();
    await expect(page.getByRole('row', { name: late.number })).toHaveCount(0);
    await page.keyboard.press('.');
    await expect(page.getByRole('row', { name: late.number })).toBeVisible();
    await product.server.key.post(`/tickets/${late.id}/withdraw`, {});
  });
});

describe('on a phone', () => {
  it('the desk\'s list and a ticket fit its width', async () => {
    const page = await atDesk(product, 'agent', '/inbox/to_review', { phone: true });
    await expect(page.getByRole('link', { name: new RegExp(numberOf(0)) })).toBeVisible();
    expect(await width(page)).toBe(390);
    await picture(page, 'phone-inbox');

    await page.getByRole('link', { name: new RegExp(numberOf(0)) }).click();
    await expect(page.getByLabel('同意金额')).toBeVisible();
    expect(await width(page)).toBe(390);
    await picture(page, 'phone-ticket');
  });

  it('the buyer\'s orders, request and progress fit its width', async () => {
    const page = await asBuyer(product, orderOf(4));
    expect(await width(page)).toBe(390);

    await page.getByRole('link', { name: /^申请售后/ }).first().click();
    await page.getByText('仅退款', { exact: true }).click();
    await page.getByText('收到了', { exact: true }).click();
    await expect(page.getByRole('contentinfo')).toContainText('¥');
    expect(await width(page)).toBe(390);
    await page.goto(`/b/${product.server.shop.slug}/t/${numberOf(4)}`);
    await expect(page.getByText('等卖家处理').first()).toBeVisible();
    expect(await width(page)).toBe(390);
  });
});

describe('in the dark', () => {
  it('follows the system, and the choice made in the menu wins and stays', async () => {
    const page = await atDesk(product, 'agent', '/inbox/to_review', { dark: true });
    const theme = (): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset.theme);
    await expect(rowOf(page, 0)).toBeVisible();
    expect(await theme()).toBe('dark');
    await picture(page, 'dark-inbox');

    await page.getByRole('button', { name: /的菜单$/ }).click();
    await page.getByRole('menuitem', { name: '浅色' }).click();
    await expect.poll(theme).toBe('light');
    await page.reload();
    await expect(rowOf(page, 0)).toBeVisible();
    expect(await theme()).toBe('light');
  });
});

describe('nothing keeps people who see, hear or move otherwise from', () => {
  it.each([['the inbox', false], ['the inbox in the dark', true]])('%s and a ticket', async (_what, dark) => {
    const page = await atDesk(product, 'agent', '/inbox/to_review', { dark });
    await expect(rowOf(page, 0)).toBeVisible();
    expect(await barriers(page)).toEqual([]);

    await page.goto(`/tickets/${numberOf(0)}`);
    await expect(page.getByLabel('同意金额')).toBeVisible();
    await expect(page.getByRole('figure', { name: '流程图' })).toBeVisible();
    expect(await barriers(page)).toEqual([]);
  });

  it.each([['by day', false], ['in the dark', true]])('the buyer\'s request and progress %s', async (_what, dark) => {
    const page = await asBuyer(product, orderOf(3), { dark });
    expect(await barriers(page)).toEqual([]);

    await page.getByRole('link', { name: /^申请售后/ }).first().click();
    await page.getByText('退货退款', { exact: true }).click();
    await expect(page.getByRole('contentinfo')).toContainText('¥');
    expect(await barriers(page)).toEqual([]);
    await page.goto(`/b/${product.server.shop.slug}/t/${numberOf(3)}`);
    await expect(page.getByText('等卖家处理').first()).toBeVisible();
    expect(await barriers(page)).toEqual([]);
  });
});
