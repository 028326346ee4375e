import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import type { DecisionDetail } from '../../server/contracts/types.ts';
import { barriers, picture, useProduct } from '../helpers/browser.ts';
import { atDesk, expect } from './people.ts';

const product = useProduct();

/** What ops reads and presses, in both languages. */
const words = {
  'zh-CN': { table: '自动审核', amount: /^第 4 行 · /, value: '值', op: '怎么比', was: '还原', publish: /^发布… \d/, act: '发布', note: '为什么改', done: /版已生效。$/, tryIt: '试一个情况', row: '第 3 行', type: '类型', versions: '版本', fine: '没有空档，没有轮不到的行。' },
  en: { table: 'Automatic review', amount: /^Row 4 · /, value: 'Value', op: 'Comparison', was: 'Restore', publish: /^Publish… \d/, act: 'Publish', note: 'Why', done: /is in force\.$/, tryIt: 'Try a case', row: 'Row 3', type: 'Type', versions: 'Versions', fine: 'No gaps, and every row can decide.' },
} as const;

describe('a decision table', () => {
  it.each(['zh-CN', 'en'] as const)('is changed in its grid by mouse and keyboard, tried, and published (%s)', async (language) => {
    const say = words[language];
    const before = await product.server.key.get<DecisionDetail>('/decisions/abnormal-orders');
    const margin = before.table.rules.findIndex(({ id }) => id === 'many-parcels');
    const page = await atDesk(product, 'ops', '/decisions', { language });
    await picture(page, `decisions-${language}-0-list`);
    await page.locator('a[href="/decisions/abnormal-orders"]').click();
    await expect(page.getByRole('grid')).toBeVisible();
    await picture(page, `decisions-${language}-1-open`);

    // Row of many parcels, condition "parcels": more than five becomes more than seven (eight the second time).
    const cell = page.getByRole('grid').getByRole('row').nth(margin + 2).getByRole('gridcell').nth(4);
    await cell.click();
    await page.keyboard.press('Enter');
    const typed = language === 'en' ? '8' : '7';
    const value = page.getByRole('group').getByLabel(say.value);
    await value.fill(typed);
    await value.press('Enter');
    await expect(cell).toContainText(`> ${typed}`);
    await expect(cell).toBeFocused();
    await page.keyboard.press('Control+d');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('grid').getByRole('row')).toHaveCount(before.table.rules.length + 2);
    await expect(page.getByText(say.fine)).toBeVisible();

    const test = page.getByRole('complementary', { name: say.tryIt });
    await test.getByLabel(before.table.inputs[4]!.label[language === 'en' ? 'en' : 'zh']!, { exact: true }).fill('9');
    await test.getByLabel(before.table.inputs[4]!.label[language === 'en' ? 'en' : 'zh']!, { exact: true }).press('Tab');
    await expect(test.getByRole('status').locator('strong')).toHaveText(language === 'en' ? `Row ${margin + 1}` : `第 ${margin + 1} 行`);
    await picture(page, `decisions-${language}-2-tried`);
    expect(await barriers(page)).toEqual([]);

    await page.reload();
    await expect(cell).toContainText(`> ${typed}`);
    await page.getByRole('button', { name: say.publish }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say.note).fill('大促');
    await picture(page, `decisions-${language}-3-publish`);
    await dialog.getByRole('button', { name: say.act, exact: true }).click();
    await expect(page.getByText(say.done)).toBeVisible();
    const after = await product.server.key.get<DecisionDetail>('/decisions/abnormal-orders');
    expect(after.table.rules.map(({ cells }) => cells[4])).toEqual(before.table.rules.map(({ id, cells }) => (id === 'many-parcels' ? `> ${typed}` : cells[4])));
  });

  it('takes a condition, a row and a file of DMN; what somebody else published meanwhile is not overwritten unseen', async () => {
    const page = await atDesk(product, 'ops', '/decisions/fault', { dark: true });
    await page.getByRole('button', { name: '加条件' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('中文名称').fill('实付');
    await dialog.getByLabel('代码').fill('paid');
    await dialog.getByLabel('读什么').fill('order.payd');
    await dialog.getByRole('button', { name: '好' }).click();
    await expect(page.getByRole('columnheader', { name: '实付' })).toBeVisible();
    await page.getByRole('button', { name: /^加一行/ }).click();
    await expect(page.getByRole('button', { name: '第 2 行的菜单' })).toBeVisible();
    // one more than the table has, under two rows of heads
    const { rules } = (await product.server.key.get<DecisionDetail>('/decisions/fault')).table;
    await expect(page.getByRole('grid').getByRole('row')).toHaveCount(rules.length + 1 + 2);
    await page.getByRole('button', { name: '第 2 行的菜单' }).click();
    await page.getByRole('menuitem', { name: '删除这一行' }).click();
    await picture(page, 'decisions-dark');

    const live = await product.server.key.get<DecisionDetail>('/decisions/fault');
    await product.server.key.put('/decisions/fault', { table: { ...live.table, description: { zh: '别人改的' } } });
    product.expectRefusal('409 /api/decisions/fault');
    await page.getByRole('button', { name: /^发布…/ }).click();
    await dialog.getByRole('button', { name: '发布', exact: true }).click();
    await expect(dialog.getByText('你的改动还在。', { exact: false })).toBeVisible();
    await picture(page, 'decisions-changed-meanwhile');
    await dialog.getByRole('button', { name: '取消' }).click();

    await page.getByRole('button', { name: '版本', exact: true }).click();
    const download = page.waitForEvent('download');
    await dialog.getByRole('link', { name: 'DMN' }).last().click();
    const file = await (await download).path();
    expect(readFileSync(file, 'utf8')).toContain('decisionTable');
    await dialog.locator('input[type=file]').setInputFiles({ name: 'fault.dmn', mimeType: 'application/xml', buffer: readFileSync(file) });
    await expect(page.getByText('fault.dmn 成为草稿', { exact: false })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: '实付' })).toBeHidden();
  });

  it('is read on a phone', async () => {
    const page = await atDesk(product, 'ops', '/decisions/auto-approval', { phone: true });
    await expect(page.getByRole('grid')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await picture(page, 'decisions-phone');
  });
});
