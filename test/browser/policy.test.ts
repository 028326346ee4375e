import { describe, it } from 'vitest';
import type { Policy } from '../../server/contracts/types.ts';
import { barriers, picture, useProduct } from '../helpers/browser.ts';
import { atDesk, expect } from './people.ts';

const product = useProduct();

const words = {
  'zh-CN': { keep: '免寄回金额', change: '免寄回金额：', publish: /^发布… \d/, act: '发布', done: /版已生效。$/, side: '和在用的比', other: '申请原因', reason: '质量问题', edit: '改这个原因', photos: '至少照片', save: '好', edited: '改了“质量问题”' },
  en: { keep: 'Goods stay with the buyer up to', change: 'Goods stay with the buyer up to:', publish: /^Publish… \d/, act: 'Publish', done: /is in force\.$/, side: 'Compared with the live version', other: 'Reasons', reason: 'Quality problem', edit: 'Change this reason', photos: 'Photos at least', save: 'Done', edited: '“Quality problem” is changed' },
} as const;

describe('the policy', () => {
  it.each(['zh-CN', 'en'] as const)('is changed by its rules and its reasons in one draft, compared, and published (%s)', async (language) => {
    const say = words[language];
    const before = await product.server.key.get<Policy>('/policy');
    const page = await atDesk(product, 'ops', '/policy', { language, dark: language === 'en' });
    const amount = language === 'en' ? '60.00' : '50.00';
    await page.getByLabel(say.keep, { exact: true }).fill(amount);
    const side = page.getByRole('complementary', { name: say.side });
    await expect(side.getByText(say.change, { exact: false })).toBeVisible();
    await expect(side.getByRole('status')).toBeVisible();
    await picture(page, `policy-${language}-1-changed`);
    expect(await barriers(page)).toEqual([]);

    await page.getByRole('link', { name: say.other }).click();
    await page.getByRole('button', { name: say.reason, exact: true }).click();
    await page.getByRole('menuitem', { name: say.edit }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say.photos).fill(language === 'en' ? '3' : '2');
    await dialog.getByRole('button', { name: say.save, exact: true }).click();
    await picture(page, `policy-${language}-2-reasons`);
    await page.getByRole('button', { name: say.publish }).click();
    await expect(dialog.getByText(say.edited)).toBeVisible();
    await expect(dialog.getByText(say.change, { exact: false })).toBeVisible();
    await picture(page, `policy-${language}-3-publish`);
    await dialog.getByRole('button', { name: say.act, exact: true }).click();
    await expect(page.getByText(say.done)).toBeVisible();
    const after = await product.server.key.get<Policy>('/policy');
    expect(after.version).toBe(before.version + 1);
    expect(after.document).toMatchObject({ noReturnBelow: language === 'en' ? 6000 : 5000 });
    expect((after.document.reasons as { code: string; evidence: number }[]).find(({ code }) => code === 'quality')?.evidence).toBe(language === 'en' ? 3 : 2);
  });

  it('is read on a phone', async () => {
    const page = await atDesk(product, 'ops', '/policy', { phone: true });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await picture(page, 'policy-phone');
  });
});
