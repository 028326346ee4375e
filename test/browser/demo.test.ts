import { describe, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { DemoClock, FlowSummary, Replay, TicketDetail, TicketPage } from '../../server/contracts/types.ts';
import { barriers, picture, useProduct } from '../helpers/browser.ts';
import { expect } from './people.ts';

const product = useProduct({ demo: true });
const DAY_MS = 86_400_000;

/** Comes in as the log-in page of the demo offers it. */
async function enter(name: string): Promise<Page> {
  const page = await product.open('/login');
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.waitForURL(/\/inbox/);
  return page;
}

/** Before anybody changes anything. */
describe('every ticket of the demo that is over', () => {
  it('goes the same way again when it is replayed on the version that is live', async () => {
    const { key } = product.server;
    let replayed = 0;
    for (const { key: flow } of (await key.get<{ items: FlowSummary[] }>('/flows')).items) {
      const { id } = await key.post<Replay>(`/flows/${flow}/replays`, {});
      await expect.poll(async () => (await key.get<Replay>(`/replays/${id}`)).state).toBe('done');
      const replay = await key.get<Replay>(`/replays/${id}`);
      expect(replay).toMatchObject({ flow, same: replay.total, other: 0, cannot: 0 });
      replayed += replay.total;
    }
    expect(replayed).toBeGreaterThan(5);
  });
});

/** Before the clock is moved: the demo's own history. */
describe('the figures', () => {
  it('open into their tickets, split, and are narrowed in the address', async () => {
    const page = await enter('许可欣');
    await page.goto('/figures');
    const tile = page.getByRole('button', { name: /^首次响应 .*看组成它的工单$/ });
    await tile.click();
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByText(/^共 \d+ 张$/)).toBeVisible();
    const count = Number(/共 (\d+) 张/.exec(await drawer.innerText())?.[1]);
    expect(count).toBeGreaterThan(0);
    await expect(drawer.getByRole('link', { name: /^AS/ })).toHaveCount(Math.min(count, 30));
    await drawer.getByRole('button', { name: /关闭|Close/ }).click();

    await expect(page.getByRole('region', { name: '按类型' }).getByRole('rowheader', { name: '仅退款' })).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'figures');
    await page.goto('/figures/people?type=refund_only');
    await expect(page.getByRole('link', { name: '人员' })).toHaveAttribute('aria-current', 'page');
    expect(await barriers(page)).toEqual([]);
  });

  it('fit a phone', async () => {
    const page = await product.open('/login', { phone: true, language: 'en', dark: true });
    await page.getByRole('button', { name: /^许可欣/ }).click();
    await page.waitForURL(/\/inbox/);
    await page.goto('/figures/money');
    await expect(page.getByText('What refunds are spent on')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'figures-phone');
  });
});

describe('finance', () => {
  it('works through what the demo left: a failed refund, an unknown one, a charge, a difference', async () => {
    const page = await enter('周敏');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/finance/refunds');
    const failed = page.getByRole('region').filter({ hasText: '退款失败' });
    await expect(page.getByRole('region').filter({ hasText: '结果未知' })).toContainText('查清之前不会再付');
    await failed.getByRole('button', { name: '处理' }).click();
    await expect(failed.getByText('ACCOUNT_CLOSED').first()).toBeVisible();
    await expect(failed.getByRole('button', { name: /^用原单号重试/ })).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'finance-refunds');

    await page.getByRole('link', { name: '向买家收款' }).click();
    const owed = page.getByRole('row').filter({ hasText: '维修费' });
    await expect(owed).toContainText('¥120.00');
    await owed.getByRole('button', { name: '复制付款链接' }).click();
    await expect(page.getByText('付款链接已复制')).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/^http.*\/sandbox\/gateway\/pay\//);
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'finance-charges');
    const till = await page.context().newPage();
    await till.goto(link);
    await till.getByRole('button', { name: '确认支付' }).click();
    await expect(till.getByText('已支付')).toBeVisible();

    const giveBack = owed.getByRole('button', { name: /^退回 .*-P1，¥120.00$/ });
    await expect(async () => {
      await page.reload();
      await expect(giveBack).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await giveBack.click();
    await page.getByLabel('为什么退').fill('齿轮没货，修不了');
    await page.getByRole('dialog').getByRole('button', { name: '退给买家' }).click();
    await expect(page.getByText('正在退给买家。')).toBeVisible();
    await expect(async () => {
      await page.reload();
      await expect(owed.getByText('已退给买家')).toBeVisible({ timeout: 2_000 });
    }).toPass();

    await page.getByRole('link', { name: '对账' }).click();
    const missing = page.getByRole('listitem').filter({ hasText: '渠道没有' });
    await missing.getByRole('textbox').fill('渠道补了流水');
    await missing.getByRole('button', { name: '已处理' }).click();
    await expect(page.getByText('周敏：渠道补了流水')).toBeVisible();
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await expect(page.getByText(/已核对。$/)).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'finance-reconciliation');
  });

  it('fits a phone, in English and in the dark', async () => {
    const page = await product.open('/login', { phone: true, language: 'en', dark: true });
    await page.getByRole('button', { name: /^周敏/ }).click();
    await page.waitForURL(/\/inbox/);
    for (const [path, words] of [['refunds', 'failed'], ['charges', 'repair'], ['payouts', 'No compensation has failed.'], ['losses', 'To be booked'], ['reconciliation', 'Reconcile']] as const) {
      await page.goto(`/finance/${path}`);
      await expect(page.getByText(words).first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(390);
      expect(await barriers(page), path).toEqual([]);
      await picture(page, `finance-${path}-phone`);
    }
  });
});

describe('arbitration', () => {
  it('is ruled on by keys: compared, cited, more evidence asked, then decided with a deduction', async () => {
    const { key } = product.server;
    const [dispute] = (await key.get<TicketPage>('/tickets?dispute=evidence&limit=1')).items;
    const number = dispute!.number;
    const done = async (element: string, body: object): Promise<void> => {
      const { workItems, version } = await key.get<TicketDetail>(`/tickets/${number}`);
      await key.post(`/work-items/${workItems.find((item) => item.element === element)!.id}/complete`, { outcome: 'submit', ...body, version });
    };
    const photo = await key.upload<{ id: string }>('/files', { name: 'out.png', bytes: png, type: 'image/png' });
    await done('shopEvidence', { data: { note: '出库抽检过，防伪码都能查到。', evidence: [photo.id] } });
    await filedByBuyer(dispute!.order.number, number);

    const page = await enter('何静');
    await page.goto('/arbitration');
    await page.getByRole('link', { name: new RegExp(number) }).click();
    await expect(page.getByRole('heading', { name: '裁决', exact: true }).first()).toBeVisible();
    await expect(page.getByText('没有附证据').first()).toBeVisible();
    await page.keyboard.press('v');
    const compared = page.getByRole('dialog');
    await expect(compared.locator('figure img')).toHaveCount(2);
    await compared.getByRole('button', { name: '一起转' }).click();
    await compared.getByRole('button', { name: '一起放大' }).click();
    await compared.getByRole('button', { name: /关闭|Close/ }).click();
    await expect(compared).toBeHidden();
    await page.keyboard.press('1');
    await expect(page.getByRole('textbox', { name: /^理由/ })).toHaveValue('买 1 ');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: /^补充举证/ }).click();
    await page.locator('label').filter({ hasText: /^卖家$/ }).click();
    await page.getByLabel('期限（天）').fill('2');
    await page.getByRole('button', { name: /^补充举证/ }).click();
    await expect(page.getByText(/^等卖家补充举证/)).toBeVisible();
    await picture(page, 'arbitration-more');

    await done('moreShopEvidence', { data: { note: '出库录像截图。' } });
    await page.getByLabel(/^扣减(?!原因)/).fill('12.60');
    await page.getByLabel('扣减原因').fill('缺收纳袋');
    await page.getByRole('button', { name: '全额' }).click();
    await page.getByRole('textbox', { name: /^理由/ }).fill('买 1 清楚，卖 1 是同批次。');
    await expect(page.getByRole('definition').filter({ hasText: '¥400.00' })).toBeVisible();
    await picture(page, 'arbitration');
    await page.getByRole('button', { name: /^判退款/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '裁决' }).click();
    await expect(page.getByText('何静裁决：判退款')).toBeVisible();
    await expect(page.getByText('已扣减 ¥12.60 缺收纳袋')).toBeVisible();
  });
});

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** The buyer adds nothing to the evidence. */
async function filedByBuyer(orderNumber: string, number: string): Promise<void> {
  const { buyer } = await product.server.key.get<{ buyer: { phone: string } }>(`/orders/${orderNumber}`);
  const page = await product.open('/b/muhe');
  const headers = { 'x-reflow': '1' };
  expect((await page.request.post('/api/buyer/session', { data: { shop: 'muhe', orderNumber, phone: buyer.phone }, headers })).ok()).toBe(true);
  const ticket = await (await page.request.get(`/api/buyer/tickets/${number}`)).json() as TicketDetail;
  const item = ticket.workItems.find(({ element }) => element === 'buyerEvidence')!;
  expect((await page.request.post(`/api/buyer/work-items/${item.id}/complete`, { data: { outcome: 'skip', data: {}, version: ticket.version }, headers })).ok()).toBe(true);
}

async function move(page: Page, by: string): Promise<void> {
  await page.getByRole('button', { name: /^演示时间/ }).click();
  await page.getByRole('button', { name: by }).click();
  await expect(page.getByRole('status').filter({ hasText: '演示时间已到' }).last()).toBeVisible();
}

describe('the clock of the demo', () => {
  it('is moved two days on in the header: a request that waits for review is approved by silence, before the eyes', async () => {
    const [waiting] = (await product.server.key.get<TicketPage>('/tickets?view=to_review&type=return_refund&limit=1')).items;
    const page = await enter('林晓');
    await page.goto(`/tickets/${waiting?.number}`);
    await expect(page.getByText('待审核', { exact: true }).first()).toBeVisible();

    await move(page, '+2 天');

    await expect(page.getByText('待退货', { exact: true }).first()).toBeVisible();
    await expect(page.getByRole('log', { name: '记录' })).toContainText('到时限，按「通过，请买家寄回」办');
    await picture(page, 'demo-clock');
  });

  it('signs nobody out, however far it is moved, and goes back to the real time', async () => {
    const page = await enter('许可欣');
    const now = async (): Promise<number> => Date.parse((await product.server.stranger.get<DemoClock>('/demo/clock')).now);
    const before = await now();

    await move(page, '+7 天');
    await page.reload();
    await expect(page.getByRole('main')).toBeVisible();
    expect(await now() - before).toBeGreaterThanOrEqual(7 * DAY_MS);
    await move(page, '回到真实时间');

    await page.reload();
    await expect(page.getByRole('button', { name: /许可欣的菜单$/ })).toBeVisible();
    expect(Math.abs(await now() - Date.now())).toBeLessThan(60_000);
  });
});
