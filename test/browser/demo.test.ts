import { describe, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { DemoClock, FlowSummary, Replay, TicketPage } from '../../server/contracts/types.ts';
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
