import { fileURLToPath } from 'node:url';
import type { Page as Browser } from 'playwright-core';
import { beforeAll, describe, it } from 'vitest';
import type { Page, TicketDetail, TimelineEntry } from '../../server/contracts/types.ts';
import { decide, mugs, placed } from '../helpers/after-sale.ts';
import { barriers, picture, useProduct } from '../helpers/browser.ts';
import type { Client } from '../helpers/client.ts';
import { atDesk, expect } from './people.ts';

const product = useProduct();
const photo = fileURLToPath(new URL('../../definitions/demo/photos/1.jpg', import.meta.url));

interface Job { readonly number: string; readonly buyer: Client }
let jobs: Job[];

/** Dispatched to the technician and agreed with the buyer. */
async function dispatched(goods: string, from: string, to: string): Promise<Job> {
  const { shop, key } = product.server;
  const order = await placed(key, mugs());
  const buyer = await shop.buyer(order);
  const { number } = await buyer.post<TicketDetail>('/buyer/tickets', { type: 'repair', orderNumber: order.number, lines: [{ lineId: 'L1', quantity: 1 }], reason: 'broken_in_use', received: true, note: '通电不亮' });
  await decide(buyer, number, 'describe', 'submit', { product: goods, serialNumber: 'SN-7', condition: '没拆过', faultText: '通电不亮', address: { name: '周沐阳', phone: '13800006027', region: '杭州市', detail: '文三路 90 号' }, wishedAt: from });
  await decide(await shop.as('supervisor'), number, 'approve', 'warranty', {});
  const [person] = await product.server.look<{ person_id: string }>('select person_id from person where shop_id = ? and email = ?', [shop.id, shop.email('technician')]);
  await decide(await shop.as('agent'), number, 'dispatch', 'dispatch', { crew: '杭州一组', technician: person?.person_id, plannedFrom: from, plannedTo: to, parts: [{ name: '驱动', sku: 'DR-24', quantity: 1 }] });
  await decide(buyer, number, 'appointment', 'confirm');
  return { number, buyer };
}

beforeAll(async () => {
  const at = (days: number, hours: number): string => new Date(new Date().setHours(hours, 0, 0, 0) + days * 86_400_000).toISOString();
  jobs = [await dispatched('落地灯', at(0, 10), at(0, 12)), await dispatched('循环扇', at(1, 14), at(1, 15))];
});

const job = (place: number): Job => jobs[place] as Job;
const width = (page: Browser): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

async function codeFor({ buyer, number }: Job): Promise<string> {
  await product.server.settle();
  const { items } = await buyer.get<Page<TimelineEntry>>(`/buyer/tickets/${number}/timeline`);
  return [.../维修完工码：(\d{6})/.exec(JSON.stringify(items)) ?? []][1] ?? '';
}

describe('the technician\'s day on a phone', () => {
  it('accepts a visit, repairs with photos, and finishes with the buyer\'s code', async () => {
    const page = await atDesk(product, 'technician', '/work', { phone: true });
    await expect(page.getByRole('heading', { name: /今天|前几天没做完/ }).first()).toBeVisible();
    await expect(page.getByRole('link', { name: new RegExp(job(1).number) })).toContainText('循环扇');
    expect(await barriers(page)).toEqual([]);
    expect(await width(page)).toBe(390);
    await picture(page, 'work-phone');

    await page.getByRole('link', { name: new RegExp(job(0).number) }).click();
    await expect(page.getByText('杭州市 文三路 90 号')).toHaveCount(1);
    await expect(page.getByRole('link', { name: '打电话' })).toHaveAttribute('href', 'tel:13800006027');
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'work-phone-accept');
    await page.getByRole('button', { name: '接单' }).click();

    await expect(page.getByRole('textbox', { name: '完工码' })).toBeVisible();
    // the phone was put away on the road
    await page.reload();
    await expect(page.getByRole('textbox', { name: '完工码' })).toBeVisible();
    await page.getByRole('textbox', { name: '故障部位' }).fill('驱动电源');
    await page.getByRole('textbox', { name: '故障原因' }).fill('没有输出');
    await page.getByRole('textbox', { name: '维修内容' }).fill('换驱动');
    await page.getByLabel('工时（小时）').fill('0.5');
    await page.getByLabel('工时费').fill('50');
    await page.locator('input[type=file]').last().setInputFiles(photo);
    await page.getByRole('textbox', { name: '完工码' }).fill(await codeFor(job(0)));
    expect(await barriers(page)).toEqual([]);
    expect(await width(page)).toBe(390);
    await picture(page, 'work-phone-execute');
    await page.getByRole('button', { name: '完工' }).click();

    await expect(page.getByRole('link', { name: '看下一单' })).toBeVisible();
    await page.getByRole('link', { name: '看下一单' }).click();
    await expect(page.getByRole('link', { name: new RegExp(job(1).number) })).toBeVisible();
    await expect(page.getByRole('link', { name: new RegExp(job(0).number) })).toHaveCount(0);
  });

  it('sends a visit back with a reason, in English and in the dark', async () => {
    const page = await atDesk(product, 'technician', `/work/${job(1).number}`, { phone: true, dark: true, language: 'en' });
    await expect(page.getByRole('link', { name: 'Map' })).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'work-phone-dark-en');
    await page.getByRole('button', { name: 'Decline' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Another job that day');
    await dialog.getByRole('button').last().click();

    await expect(page.getByRole('link', { name: 'To the next visit' })).toBeVisible();
    await page.getByRole('link', { name: 'To the next visit' }).click();
    await expect(page.getByText('Nothing is assigned to you')).toBeVisible();
  });
});
