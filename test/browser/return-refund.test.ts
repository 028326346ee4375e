import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, it } from 'vitest';
import type { GatewayRefund } from '../../server/sandbox/gateway.ts';
import { picture, useProduct } from '../helpers/browser.ts';
import type { TestFile } from '../helpers/client.ts';
import { asBuyer, atDesk, expect } from './people.ts';

const product = useProduct({
  policy: { returnAddresses: [{ id: 'hz', label: '杭州一号仓', name: '木禾售后', phone: '0571-88992360', region: '浙江省 杭州市 余杭区', detail: '良渚街道古墩路 1888 号', warehouse: 'HZ1' }] },
});
const photo = fileURLToPath(new URL('../../definitions/demo/photos/1.jpg', import.meta.url));
const sample = (name: string): TestFile => ({ name, bytes: readFileSync(new URL(`../../definitions/import/samples/qianniu/${name}`, import.meta.url)), type: 'text/csv' });

/** What each person reads and presses on the way, in both languages. */
const words = {
  'zh-CN': {
    apply: /^申请售后/, type: '退货退款', reason: /^原因/, damaged: /^收到时破损或有污渍/, note: '说明', submit: '提交申请', waiting: '等卖家处理',
    amount: '同意金额', approve: '通过，请买家寄回', sendBack: '请寄回商品', address: '良渚街道古墩路 1888 号', iSent: '我已寄出', courier: '快递公司', zto: '中通', tracking: '运单号',
    checking: '等卖家验收', signed: '已签收', noDocument: '没有建', good: '完好', pass: '合格', paid: '已退款', completed: '已完成', back: '回到列表',
  },
  en: {
    apply: /^Apply/, type: 'Return and refund', reason: /^Reason/, damaged: /^Damaged or stained/, note: 'Note', submit: 'Send request', waiting: 'The shop is looking at it',
    amount: 'Amount', approve: 'Approve, ask for the return', sendBack: 'Send the goods back', address: '良渚街道古墩路 1888 号', iSent: 'I have sent it', courier: 'Courier', zto: 'ZTO', tracking: 'Tracking number',
    checking: 'The shop checks the goods', signed: 'Signed', noDocument: 'Not created', good: 'Good', pass: 'Pass', paid: 'is paid back', completed: 'Completed', back: 'Back to the list',
  },
} as const;

/** ¥1,234.50 as minor units. */
function minorUnits(text: string): number {
  const amount = /¥\s?([\d,]+\.\d{2})/.exec(text)?.[1];
  if (!amount) throw new Error(`There is no amount in: ${text}`);
  return Math.round(Number(amount.replaceAll(',', '')) * 100);
}

let orders: { number: string; phone: string }[];
beforeAll(async () => {
  await product.server.key.upload('/orders/import', sample('ExportOrderList.csv'), sample('ExportOrderDetailList.csv'));
  await product.server.settle();
  orders = await product.server.look(`select number, buyer_phone as phone from orders where status = 'awaiting_receipt' and buyer_phone not like '%*%' order by number limit 2`);
});

async function refundsOf(ticket: string): Promise<GatewayRefund[]> {
  return (await product.server.outside.ledger()).refunds.filter(({ refundNo }) => refundNo.startsWith(`${ticket}-`));
}

describe('a return of an imported order, from the photo to the money', () => {
  it.each(['zh-CN', 'en'] as const)('is clicked through by buyer, agent and warehouse (%s); one refund of the amount that the pages showed leaves', async (language) => {
    const say = words[language];
    const shot = (page: Page, name: string): Promise<void> => picture(page, `return-${language}-${name}`);
    const order = orders[language === 'en' ? 1 : 0] as { number: string; phone: string };

    const buyer = await asBuyer(product, order, { language });
    await buyer.getByRole('link', { name: say.apply }).first().click();
    await buyer.getByText(say.type, { exact: true }).click();
    await buyer.getByRole('button', { name: say.reason }).click();
    await buyer.getByRole('button', { name: say.damaged }).click();
    await buyer.locator('input[type=file]').setInputFiles(photo);
    await buyer.getByLabel(say.note, { exact: true }).fill('杯壁有裂纹');
    await expect(buyer.getByRole('link', { name: /1/ }).last()).toBeVisible();
    await expect(buyer.getByRole('contentinfo')).toContainText('¥');
    const shown = minorUnits(await buyer.getByRole('contentinfo').innerText());
    await shot(buyer, '1-apply');
    await buyer.getByRole('button', { name: say.submit }).click();
    await expect(buyer.getByText(say.waiting).first()).toBeVisible();
    const number = /AS\d+/.exec(buyer.url())?.[0] ?? '';
    await shot(buyer, '2-waiting');

    const agent = await atDesk(product, 'agent', '/inbox/to_review', { language });
    await agent.getByRole('link', { name: number }).click();
    await expect(agent.getByLabel(say.amount, { exact: true })).toHaveValue((shown / 100).toFixed(2));
    await shot(agent, '3-review');
    await agent.getByRole('button', { name: say.approve }).click();
    await agent.getByRole('link', { name: say.back }).click();

    await buyer.reload();
    await expect(buyer.getByText(say.sendBack).first()).toBeVisible();
    await expect(buyer.getByText(say.address)).toBeVisible();
    await buyer.getByRole('button', { name: say.iSent }).click();
    await buyer.getByLabel(say.tracking).fill(`ZT${number}`);
    await buyer.getByLabel(say.courier).click();
    await buyer.getByTitle(say.zto, { exact: true }).click();
    await shot(buyer, '4-send-back');
    await buyer.getByRole('button', { name: say.iSent }).click();
    await expect(buyer.getByText(say.checking).first()).toBeVisible();

    const warehouse = await atDesk(product, 'warehouse', `/tickets/${number}`, { language });
    await warehouse.getByRole('button', { name: say.signed }).click();
    await warehouse.getByRole('button', { name: say.noDocument }).click();
    // a decision that is still held is sent when its page is left
    await warehouse.reload();
    await expect(warehouse.getByLabel(say.good, { exact: true })).toBeVisible();
    await shot(warehouse, '5-inspection');
    await warehouse.getByRole('button', { name: say.pass, exact: true }).click();
    await warehouse.getByRole('link', { name: say.back }).click();

    await expect(async () => {
      await buyer.reload();
      await expect(buyer.getByRole('main')).toContainText(say.paid, { timeout: 1_000 });
    }).toPass();
    expect(minorUnits(await buyer.getByRole('region', { name: say.paid }).innerText())).toBe(shown);
    await shot(buyer, '6-paid');
    await agent.goto(`/tickets/${number}`);
    await expect(agent.getByText(say.completed, { exact: true }).first()).toBeVisible();
    await shot(agent, '7-completed');
    expect(await refundsOf(number)).toMatchObject([{ amount: shown, state: 'succeeded', payouts: 1, submissions: 1 }]);
  });
});
