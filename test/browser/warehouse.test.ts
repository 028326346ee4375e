import { fileURLToPath } from 'node:url';
import { beforeAll, describe, it } from 'vitest';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { decide, placed, twoMugs } from '../helpers/after-sale.ts';
import { barriers, picture, useProduct } from '../helpers/browser.ts';
import { atDesk, expect } from './people.ts';

const product = useProduct({
  policy: { returnAddresses: [{ id: 'hz', label: '杭州一号仓', name: '木禾售后', phone: '0571-88992360', region: '浙江省 杭州市 余杭区', detail: '良渚街道古墩路 1888 号', warehouse: 'HZ1' }] },
});
const photo = fileURLToPath(new URL('../../definitions/demo/photos/1.jpg', import.meta.url));
const TRACKING = '77843301552012';

let number: string;
beforeAll(async () => {
  const { shop, key } = product.server;
  const order = await placed(key);
  ({ number } = await key.post<TicketDetail>('/tickets', twoMugs(order, { note: '其中一只杯口有缺' })));
  await decide(await shop.as('agent'), number, 'review', 'approve', { amount: 10_450 });
  await product.server.settle();
  await decide(await shop.buyer(order), number, 'shipBack', 'ship_back', { courier: 'zto', trackingNo: TRACKING });
  await product.server.settle();
});

describe('the warehouse\'s day on a phone', () => {
  it('finds the parcel by its number, signs, counts with a photo, and goes on to the next', async () => {
    const page = await atDesk(product, 'warehouse', '/receive', { phone: true });
    await expect(page.getByRole('link', { name: new RegExp(number) })).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'receive-phone');
    const field = page.getByLabel('运单号、售后单号或订单号');

    await field.fill('404');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('没有找到 404');
    await field.fill('7784 3301 5520 12');
    await page.keyboard.press('Enter');
    await expect(page.getByText(`对上了，中通 ${TRACKING}`)).toBeVisible();
    await expect(page.getByText('其中一只杯口有缺')).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('¥');

    await page.getByRole('button', { name: '已签收' }).click();
    await page.getByRole('button', { name: '没有建' }).click();
    await expect(page.getByText('2 / 2 件')).toBeVisible();
    await page.getByRole('group', { name: /马克杯/ }).getByRole('button').nth(3).click();
    await expect(page.getByText('2 / 2 件')).toBeVisible();
    await page.locator('input[type=file]').first().setInputFiles(photo);
    await expect(page.getByRole('img', { name: '1.jpg' }).or(page.getByText('1.jpg')).first()).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await picture(page, 'receive-phone-inspection');
    await page.getByRole('button', { name: '合格', exact: true }).click();

    await expect(page.getByText('这件办完了')).toBeVisible();
    await page.getByRole('link', { name: '扫下一件' }).last().click();
    await expect(field).toBeFocused();
    await expect(async () => {
      const { goods } = await product.server.key.get<TicketDetail>(`/tickets/${number}`);
      expect(goods[0]?.counts).toEqual({ good: 1, damaged: 1, missing: 0, notOurs: 0 });
    }).toPass();
  });

  it('takes what a hardware scanner types wherever the page was touched, in English and in the dark', async () => {
    const page = await atDesk(product, 'warehouse', '/receive', { phone: true, dark: true, language: 'en' });
    const field = page.getByLabel('Tracking, ticket or order number');
    await field.blur();
    await page.keyboard.type(TRACKING);
    await expect(field).toHaveValue(TRACKING);
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Found: ZTO ${TRACKING}`)).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'receive-phone-dark-en');
  });
});
