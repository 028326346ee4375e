import { describe, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { DemoClock, TicketPage } from '../../server/contracts/types.ts';
import { picture, useProduct } from '../helpers/browser.ts';
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
