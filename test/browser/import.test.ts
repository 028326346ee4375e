import { fileURLToPath } from 'node:url';
import { it } from 'vitest';
import expected from '../../definitions/import/samples/qianniu/expected.json' with { type: 'json' };
import { picture, useProduct } from '../helpers/browser.ts';
import { atDesk, expect } from './people.ts';

const product = useProduct();
const sample = (name: string): string => fileURLToPath(new URL(`../../definitions/import/samples/qianniu/${name}`, import.meta.url));

it('the two files of a 千牛 export are brought in: how many were good and bad, and each bad row with its order, column and reason', async () => {
  const page = await atDesk(product, 'ops', '/orders');

  await page.getByRole('link', { name: '导入' }).or(page.getByRole('button', { name: '导入' })).first().click();
  await page.locator('input[type=file]').setInputFiles([sample('ExportOrderList.csv'), sample('ExportOrderDetailList.csv')]);
  await page.getByRole('button', { name: '导入 2 个文件' }).click();

  await expect(page.getByText(`已导入 ${expected.good} 张订单`)).toBeVisible();
  await expect(page.getByText(`${expected.bad} 行有问题，没有导入`)).toBeVisible();
  const rows = page.getByRole('region', { name: '有问题的行' }).getByRole('row');
  await expect(rows).toHaveCount(1 + expected.problems.length);
  for (const [place, [number, column]] of expected.problems.entries()) {
    const cells = rows.nth(place + 1).getByRole('cell');
    await expect(cells.nth(1)).toHaveText(column === 'columns' ? '整行' : column ?? '');
    await expect(cells.nth(2)).toHaveText(number || '—');
    await expect(cells.nth(3)).toHaveText(/\S/);
  }
  await picture(page, 'import');

  await page.reload();
  await expect(page.getByText(`已导入 ${expected.good} 张订单`)).toBeVisible();
  await page.getByRole('button', { name: '看订单' }).click();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
});
