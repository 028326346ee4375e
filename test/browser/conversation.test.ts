import sharp from 'sharp';
import { beforeAll, describe, it } from 'vitest';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { allBack, decide, mugs, placed, twoMugs } from '../helpers/after-sale.ts';
import { barriers, picture, useProduct } from '../helpers/browser.ts';
import { asBuyer, atDesk, expect } from './people.ts';

const product = useProduct();
const buyer = { id: 'b-conversation', name: '周沐阳', phone: '13800006027' };

let ticket: TicketDetail;
let order: { number: string; phone: string };
/** Withdrawn after it was rejected: it waits for the buyer's opinion. */
let over: TicketDetail;
beforeAll(async () => {
  const { key, shop } = product.server;
  const bought = await placed(key, mugs({ buyer }));
  order = { number: bought.number, phone: buyer.phone };
  ticket = await key.post<TicketDetail>('/tickets', twoMugs(bought));
  await (await shop.as('agent')).post(`/work-items/${ticket.workItems[0]!.id}/claim`);
  const other = await placed(key, mugs({ buyer }));
  const { number } = await key.post<TicketDetail>('/tickets', allBack(other, { reason: 'not_liked', received: true }));
  await decide(key, number, 'review', 'reject', { reasonText: '用过了' });
  over = await (await shop.buyer(other)).post<TicketDetail>(`/buyer/tickets/${number}/withdraw`, {});
});

const photo = async (name: string) => ({ name, mimeType: 'image/jpeg', buffer: await sharp({ create: { width: 480, height: 360, channels: 3, background: '#8a4b20' } }).jpeg().toBuffer() });

describe('an agent\'s day', () => {
  it('writes a prepared reply, edits where a place was empty, and answers with a picture that the buyer sees at once', async () => {
    const ops = await atDesk(product, 'ops', '/settings/replies');
    await ops.getByRole('button', { name: '新建话术' }).click();
    await ops.getByLabel('名称').fill('要照片');
    await ops.getByLabel('内容').fill('你好，');
    await ops.getByRole('button', { name: '买家姓名' }).click();
    await ops.getByRole('button', { name: '运单号' }).click();
    await ops.getByRole('button', { name: '保存话术' }).click();
    await expect(ops.getByRole('list', { name: '话术' })).toContainText('你好，〔买家姓名〕〔运单号〕');
    expect(await barriers(ops)).toEqual([]);

    const phone = await asBuyer(product, order);
    await phone.goto(`/b/${product.server.shop.slug}/t/${ticket.number}/talk`);
    await expect(phone.getByText('还没有消息').or(phone.getByRole('textbox'))).not.toHaveCount(0);
    const page = await atDesk(product, 'agent', `/tickets/${ticket.number}`);
    const field = page.getByRole('textbox', { name: '回复买家' });
    await field.pressSequentially('/照片');
    await expect(page.getByRole('option', { name: /要照片/ })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue('你好，周沐阳{tracking}');
    await expect(page.getByRole('alert').filter({ hasText: '工单里没有 运单号' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^发送/ })).toBeDisabled();
    await field.fill('你好，周沐阳，像这样拍');
    await page.getByLabel('加文件').first().setInputFiles(await photo('样子.jpg'));
    await expect(page.getByText('样子.jpg')).toBeVisible();

    await page.reload();
    await expect(field).toHaveValue('你好，周沐阳，像这样拍');
    await expect(page.getByText('样子.jpg')).toBeVisible();
    await field.press('Control+Enter');
    await expect(page.getByRole('log').getByRole('img', { name: '样子.jpg' })).toBeVisible();
    await expect(field).toHaveValue('');
    await expect(phone.getByText('你好，周沐阳，像这样拍')).toBeVisible();
    await expect(phone.getByRole('img', { name: '样子.jpg' })).toBeVisible();
    await picture(phone, 'talk-buyer');

    await phone.locator('input[type=file]').setInputFiles(await photo('破损.jpg'));
    await expect(phone.getByRole('button', { name: '发送' })).toBeEnabled();
    await phone.getByRole('textbox').fill('这样行吗');
    await phone.getByRole('button', { name: '发送' }).click();
    await expect(page.getByRole('log').getByText('这样行吗')).toBeVisible();
    await page.getByRole('log').getByRole('img', { name: '破损.jpg' }).click();
    const viewer = page.getByRole('dialog').getByRole('img');
    await expect(viewer.first()).toBeVisible();
    await page.keyboard.press('r');
    await expect.poll(() => viewer.first().evaluate((image) => (image as HTMLElement).style.transform)).toContain('rotate(90deg)');
    await page.keyboard.press('Escape');
    expect(await barriers(page)).toEqual([]);
    expect(await barriers(phone)).toEqual([]);
  });

  it('names a colleague in a note, who is told, and keeps a message that did not arrive until it does', async () => {
    const page = await atDesk(product, 'agent', `/tickets/${ticket.number}`);
    await expect(page.getByLabel('同意金额')).toBeVisible();
    await page.keyboard.press('m');
    const note = page.getByRole('textbox', { name: '内部备注' });
    await expect(note).toBeFocused();
    await note.pressSequentially('请 @赵');
    await page.getByRole('option', { name: /赵国强/ }).click();
    await expect(note).toHaveValue('请 @赵国强 ');
    await note.press('End');
    await note.pressSequentially('查包材 #');
    await page.getByRole('option', { name: new RegExp(order.number) }).click();
    await note.press('Control+Enter');
    await expect(page.getByRole('log').getByText('@赵国强', { exact: true })).toBeVisible();
    await expect(page.getByRole('log').getByRole('link', { name: order.number })).toBeVisible();
    const warehouse = await product.server.shop.as('warehouse');
    await expect.poll(async () => JSON.stringify(await warehouse.get('/notices'))).toContain('查包材');

    product.expectRefusal('503 /api/tickets/');
    await page.route('**/messages', (route) => route.fulfill({ status: 503, json: { code: 'unavailable', detail: '数据库暂时连不上。' } }));
    await note.fill('没发出去的');
    await note.press('Control+Enter');
    const stuck = page.getByRole('list', { name: '正在发出的消息' });
    await expect(stuck.getByRole('alert')).toContainText('没有发出：数据库暂时连不上。');
    await page.reload();
    await expect(stuck).toContainText('没发出去的');
    await page.unroute('**/messages');
    await stuck.getByRole('button', { name: '再发一次' }).click();
    await expect(stuck).toHaveCount(0);
    await expect(page.getByRole('log').getByText('没发出去的')).toHaveCount(1);
  });

  it('looks at the number, logs a call, and finds both in the record and in the customer\'s file', async () => {
    const page = await atDesk(product, 'agent', `/tickets/${ticket.number}`);
    await expect(page.getByLabel('同意金额')).toBeVisible();
    await page.keyboard.press('p');
    const call = page.getByRole('dialog');
    await expect(call).toContainText('联系时间 10:00–18:00');
    await call.getByRole('button', { name: '看号码' }).click();
    await expect(call.getByRole('link', { name: buyer.phone })).toHaveAttribute('href', `tel:${buyer.phone}`);
    await call.getByText('买家打来').click();
    await call.getByText('通了', { exact: true }).click();
    await call.getByLabel('说了什么（选填）').fill('同意寄回');
    await call.getByRole('button', { name: '记下通话' }).click();
    await page.getByRole('tab', { name: /通话/ }).click();
    await expect(page.getByRole('log')).toContainText('买家打来');
    await expect(page.getByRole('log')).toContainText('同意寄回');

    await page.getByRole('link', { name: '客户档案' }).click();
    await expect(page.getByRole('heading', { name: '周沐阳' })).toBeVisible();
    await expect(page.getByRole('region', { name: '售后' })).toContainText(over.number);
    await expect(page.getByRole('region', { name: '档案记录' })).toContainText(`在 ${ticket.number} 看了手机号`);
    await page.getByLabel('备注').fill('喜欢微信联系');
    await page.getByRole('button', { name: '记下备注' }).click();
    await expect(page.getByRole('region', { name: '档案记录' })).toContainText('喜欢微信联系');
    await page.getByRole('combobox', { name: '加标签' }).fill('老客户');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('region', { name: '档案记录' })).toContainText('加 老客户');
    await expect.poll(() => barriers(page)).toEqual([]);
    await picture(page, 'customer');

    const supervisor = await atDesk(product, 'supervisor', `/customers/${order.number}`, { dark: true });
    await supervisor.getByRole('button', { name: '拉黑…' }).click();
    await supervisor.getByLabel('理由').fill('多次空包');
    await supervisor.getByRole('dialog').getByRole('button', { name: '拉黑' }).click();
    await expect(supervisor.getByRole('alert')).toContainText('多次空包');
    expect(await barriers(supervisor)).toEqual([]);
  });

  it('registers what is next and hands the shift over, which the next one confirms', async () => {
    const page = await atDesk(product, 'agent', '/handover');
    await page.getByLabel(`进展 ${ticket.number}`).fill('等买家寄回');
    await page.getByLabel(`下一步 ${ticket.number}`).fill('回电');
    await page.getByRole('button', { name: `登记 ${ticket.number}` }).click();
    await expect(page.getByLabel('交接说明')).toHaveValue(/等买家寄回、回电/);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('combobox', { name: '选交给谁' }).click();
    await page.getByTitle(/陈志远/).click();
    await picture(page, 'handover');
    await page.getByRole('button', { name: '交出 1 张' }).click();
    await expect(page.getByText('手上没有工单。')).toBeVisible();
    await expect(page.getByRole('region', { name: '交接记录' })).toContainText('还没有人看过');

    const next = await atDesk(product, 'supervisor', '/handover', { phone: true });
    await expect(next.getByRole('link', { name: ticket.number }).first()).toBeVisible();
    expect(await next.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await next.getByRole('button', { name: '我看过了' }).click();
    await expect(next.getByRole('region', { name: '交接记录' })).toContainText('陈志远 看过');
    expect(await barriers(next)).toEqual([]);
  });
});

describe('a buyer whose request is over', () => {
  it('rates it once, and the desk reads it on the ticket', async () => {
    const phone = await asBuyer(product, { number: over.order.number, phone: buyer.phone }, { language: 'en' });
    await phone.goto(`/b/${product.server.shop.slug}/t/${over.number}`);
    await phone.getByLabel('2 stars').check({ force: true });
    await phone.getByRole('button', { name: 'Too slow' }).click();
    await phone.getByLabel('Anything else (optional)').fill('took a week');
    await picture(phone, 'rating');
    expect(await barriers(phone)).toEqual([]);
    await phone.getByRole('button', { name: 'Send the rating' }).click();
    await expect(phone.getByRole('img', { name: '2 of 5' })).toBeVisible();
    await expect(phone.getByText('Too slow · took a week')).toBeVisible();

    const page = await atDesk(product, 'agent', `/tickets/${over.number}`);
    await expect(page.getByRole('region', { name: '买家评价' })).toContainText('2 分');
    await expect(page.getByRole('log')).toContainText('took a week');
  });
});
