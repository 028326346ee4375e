import { expect as playwrightExpect } from '@playwright/test';
import type { Page } from 'playwright-core';
import type { Product, Window } from '../helpers/browser.ts';
import type { StaffRole } from '../helpers/server.ts';

/** Waits for what a page will show; a decision at the desk is held for five seconds before it is sent. */
export const expect = playwrightExpect.configure({ timeout: 20_000 });

/** What people read on the doors, in both languages. */
const doors = {
  'zh-CN': { email: '邮箱', password: '密码', signIn: '登录', order: '订单号', phone: '手机号', enter: '看我的订单' },
  en: { email: 'E-mail', password: 'Password', signIn: 'Sign in', order: 'Order number', phone: 'Phone', enter: 'See my order' },
} as const;

/** Somebody of the shop at the desk, on the page at `path`. */
export async function atDesk(product: Product, role: StaffRole, path: string, window: Window = {}): Promise<Page> {
  const words = doors[window.language ?? 'zh-CN'];
  const page = await product.open(path, window);
  await page.getByLabel(words.email).fill(product.server.shop.email(role));
  await page.getByLabel(words.password, { exact: true }).fill(product.server.shop.password);
  await page.getByRole('button', { name: words.signIn, exact: true }).click();
  await expect(page.getByRole('main')).toBeVisible();
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
  return page;
}

/** Whoever bought this, on their phone, among their orders. */
export async function asBuyer(product: Product, order: { number: string; phone: string }, window: Window = {}): Promise<Page> {
  const words = doors[window.language ?? 'zh-CN'];
  const page = await product.open(`/b/${product.server.shop.slug}`, { phone: true, ...window });
  await page.getByLabel(words.order).fill(order.number);
  await page.getByLabel(words.phone).fill(order.phone);
  await page.getByRole('button', { name: words.enter }).click();
  await expect(page.getByRole('heading', { name: order.number })).toBeVisible();
  return page;
}
