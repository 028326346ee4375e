import type { Locator, Page } from 'playwright-core';
import { describe, it } from 'vitest';
import type { FlowDetail, FlowDraft, TicketDetail } from '../../server/contracts/types.ts';
import { completedMugs, decide, placed } from '../helpers/after-sale.ts';
import { barriers, picture, useProduct } from '../helpers/browser.ts';
import { asBuyer, atDesk, expect } from './people.ts';

const product = useProduct();
const saved = /已自动保存/;

const row = (page: Page, code: string): Locator => page.locator(`[data-field-row="${code}"]`);
const order = (page: Page): Promise<(string | null)[]> => page.locator('[data-field-row]').evaluateAll((rows) => rows.map((one) => one.getAttribute('data-field-row')));
const inPreview = (page: Page, kind: 'phone' | 'desk', code: string): Locator => page.locator(`[data-preview=${kind}] [data-field="${code}"]`);

/** Drags with the mouse in steps, as a hand does. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  await from.hover();
  await page.mouse.down();
  const box = (await to.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + 20, { steps: 8 });
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
}

/** Types into a field of the panel, which takes it when it is left. */
async function name(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByRole('region', { name: '字段', exact: true }).getByLabel(label, { exact: true });
  await field.fill(value);
  await field.press('Enter');
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click();
}

describe('a form is built by hand', () => {
  it('by mouse and keyboard, seen at once as those who fill it will, published, and filled at the desk and by the buyer', async () => {
    const page = await atDesk(product, 'ops', '/flows/resend-invoice/forms/review');
    await expect(row(page, 'invoice')).toBeVisible();
    expect(await order(page)).toEqual(['invoice', 'reasonText']);

    // a choice by a click, named, moved by keyboard
    await page.locator('[data-type=choice]').click();
    await name(page, '中文', '抬头核对');
    await name(page, 'English', 'Name checked');
    await name(page, '编号', 'checked');
    await name(page, '选项 1（中文）', '一致');
    await name(page, '选项 2（中文）', '不一致');
    await row(page, 'checked').getByRole('button').last().press('Alt+ArrowUp');
    await expect.poll(() => order(page)).toEqual(['invoice', 'checked', 'reasonText']);
    await page.getByRole('radiogroup', { name: '必填' }).getByText('按条件', { exact: true }).click();
    await expect(row(page, 'checked').getByText('按结果')).toBeVisible();

    // a text by the mouse, shown only with one answer
    await drag(page, page.locator('[data-type=text]'), row(page, 'reasonText'));
    await expect.poll(() => order(page)).toEqual(['invoice', 'checked', 'text', 'reasonText']);
    await name(page, '中文', '差在哪里');
    await name(page, 'English', 'What differs');
    await page.getByRole('radiogroup', { name: '必填' }).getByText('必填', { exact: true }).click();
    await page.getByRole('button', { name: '加一行' }).click();
    await choose(page, '第 1 条：字段', '抬头核对');
    await choose(page, '第 1 条：值', '不一致');
    await expect(row(page, 'text').getByText(/抬头核对 是 不一致/)).toBeVisible();

    // the preview is the real form
    await expect(inPreview(page, 'phone', 'text')).toHaveCount(0);
    await inPreview(page, 'phone', 'checked').getByText('不一致').click();
    await expect(inPreview(page, 'phone', 'text')).toBeVisible();
    await expect(inPreview(page, 'desk', 'text')).toBeVisible();
    await inPreview(page, 'desk', 'text').locator('label').click();
    await expect(page.getByRole('region', { name: '字段', exact: true }).getByRole('heading', { name: '差在哪里' })).toBeVisible();
    await picture(page, 'forms-1-built');
    expect(await barriers(page)).toEqual([]);

    // undone and done again
    await page.getByRole('button', { name: '撤回' }).click();
    await expect(row(page, 'text').getByText(/不一致/)).toHaveCount(0);
    await page.getByRole('button', { name: '重做' }).click();
    await expect(row(page, 'text').getByText(/抬头核对 是 不一致/)).toBeVisible();

    // what still reads a field is told before it goes
    await row(page, 'reasonText').getByRole('button').last().click();
    await page.getByRole('button', { name: '删除字段' }).click();
    await expect(page.getByRole('dialog').getByText(/“客服审核”读它/)).toBeVisible();
    await picture(page, 'forms-2-delete');
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();

    // the buyer's form gets a phone
    await page.getByRole('link', { name: /^修改申请/ }).click();
    await expect(row(page, 'rejectReason')).toBeVisible();
    await page.locator('[data-type=phone]').click();
    await page.locator('[data-type=section]').click();
    await expect.poll(() => order(page)).toEqual(['rejectReason', 'note', 'phone', 'section']);
    await row(page, 'section').getByRole('button').last().press('Alt+ArrowUp');
    await row(page, 'phone').getByRole('button').last().click();
    await page.getByRole('radiogroup', { name: '必填' }).getByText('必填', { exact: true }).click();
    await expect(page.getByText(saved)).toBeVisible();
    await page.reload();
    await expect.poll(() => order(page)).toEqual(['rejectReason', 'note', 'section', 'phone']);
    const draft = await product.server.key.get<FlowDraft>('/flows/resend-invoice/draft');
    expect(draft.forms.find(({ key }) => key === 'review')).toMatchObject({
      schema: { required: ['text'], allOf: [{ if: { properties: { outcome: { const: 'approve' } } } }] }, ui: { text: { 'ui:showWhen': 'checked = "b"' } }, labels: { 'checked.b': { zh: '不一致' } },
    });

    // into force, and onto a new ticket
    await page.getByRole('button', { name: '发布…' }).click();
    await page.getByLabel('说明（写给同事看，必填）').fill('核对抬头，留电话');
    await page.getByRole('button', { name: '发布第 2 版' }).click();
    await expect.poll(async () => (await product.server.key.get<FlowDetail>('/flows/resend-invoice')).version).toBe(2);

    const bought = await placed(product.server.key, completedMugs(3, {}, product.server.now()));
    const agent = await product.server.shop.as('agent');
    const { number } = await agent.post<TicketDetail>('/tickets', { type: 'resend_invoice', orderNumber: bought.number, lines: [], reason: 'invoice_missing' });
    const desk = await atDesk(product, 'agent', `/tickets/${number}`);
    await desk.getByRole('radio', { name: '不一致' }).check();
    await expect(desk.getByLabel('差在哪里')).toBeVisible();
    await desk.getByRole('radio', { name: '一致', exact: true }).check();
    await expect(desk.getByLabel('差在哪里')).toHaveCount(0);
    await picture(desk, 'forms-3-desk');

    // what the page asks for the server asks for too, and what is not shown it does not
    const item = (await agent.get<TicketDetail>(`/tickets/${number}`)).workItems[0]!;
    const complete = (data: object) => agent.ask('POST', `/work-items/${item.id}/complete`, { body: { outcome: 'approve', data, version: item.version } });
    expect(await complete({})).toMatchObject({ status: 422, body: { code: 'form_invalid', errors: [{ path: '/data/checked' }] } });
    expect(await complete({ checked: 'b' })).toMatchObject({ status: 422, body: { errors: [{ path: '/data/text' }] } });
    await decide(agent, number, 'review', 'reject', { checked: 'a', text: '看不见的', reasonText: '抬头要改' });

    const buyer = await asBuyer(product, { number: bought.number, phone: bought.buyer.phone });
    await buyer.goto(`/b/${product.server.shop.slug}/t/${number}`);
    const phone = buyer.getByLabel('电话', { exact: true });
    await expect(phone).toHaveAttribute('inputmode', 'tel');
    await expect(buyer.getByRole('heading', { name: '标题' })).toBeVisible();
    await phone.fill('1');
    await buyer.getByRole('button', { name: '修改重交' }).click();
    await expect(buyer.getByText('电话至少 5 个字')).toBeVisible();
    await phone.fill('13800006027');
    await picture(buyer, 'forms-4-buyer');
    expect(await barriers(buyer)).toEqual([]);
    await buyer.getByRole('button', { name: '修改重交' }).click();
    await expect.poll(async () => (await agent.get<TicketDetail>(`/tickets/${number}`)).status).toBe('pending_review');
  });

  it('keeps every form of a flow openable, in English and in the dark', async () => {
    const page = await atDesk(product, 'ops', '/flows/return-refund/forms/review?field=returnAddress', { language: 'en', dark: true });
    await expect(page.getByRole('heading', { name: 'Return address' }).first()).toBeVisible();
    await expect(page.getByText('Where it is used')).toBeVisible();
    await picture(page, 'forms-en-dark');
    expect(await barriers(page)).toEqual([]);
  });
});

describe('the shop’s times', () => {
  it('opening hours are changed on a year’s calendar, tell what they do to running clocks, and are published', async () => {
    const page = await atDesk(product, 'ops', '/calendars');
    await page.getByRole('button', { name: '周一加一段' }).click();
    await expect(page.getByText('要从早到晚排，不能重叠')).toHaveCount(0);
    await page.getByLabel('周一第 1 段结束').fill('12:00');
    await page.getByRole('button', { name: /2026-12-31 营业/ }).click();
    await expect(page.getByRole('button', { name: /2026-12-31 放假/ })).toBeVisible();
    const side = page.getByRole('complementary', { name: '和在用的比' });
    await expect(side.getByText(/^周一：09:00–18:00 改为 09:00–12:00/)).toBeVisible();
    await expect(side.getByText('放假加 1 天：2026-12-31')).toBeVisible();
    await expect(side.getByRole('status').filter({ hasText: /看了 \d+ 张未结束的工单/ })).toBeVisible();
    await picture(page, 'calendars-1');
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('周一第 2 段开始').fill('11:00');
    await expect(side.getByText('要从早到晚排，不能重叠')).toBeVisible();
    await expect(page.getByRole('button', { name: /^发布… / })).toBeDisabled();
    await page.getByLabel('周一第 2 段开始').fill('13:00');
    await page.getByRole('button', { name: /^发布… / }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('为什么改').fill('午休');
    await dialog.getByRole('button', { name: '发布', exact: true }).click();
    await expect(page.getByText(/版已生效/)).toBeVisible();
    await expect(side.getByText(/午休/)).toBeVisible();
    await side.getByRole('button', { name: '以此为草稿' }).first().click();
    await expect(side.getByText('放假去掉 1 天：2026-12-31')).toBeVisible();
  });

  it('service levels are changed in words and tried on a ticket before they hold', async () => {
    const bought = await placed(product.server.key, completedMugs(3, {}, product.server.now()));
    const { number } = await product.server.key.post<TicketDetail>('/tickets', { type: 'resend_invoice', orderNumber: bought.number, lines: [], reason: 'invoice_missing' });
    const page = await atDesk(product, 'ops', '/service-levels', { language: 'en', dark: true });
    const card = page.getByRole('region', { name: 'First response' });
    await card.getByLabel('At most', { exact: true }).fill('1');
    await card.getByRole('button', { name: 'Ends: or when…' }).click();
    await expect(card.getByText('somebody writes', { exact: true }).first()).toBeVisible();
    await choose(page, 'Ends, case 3', 'a step is completed');
    await page.getByRole('combobox', { name: 'Ends, case 3 · which steps', exact: true }).fill('Agent review');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(card.getByText(/^a step is completed, at Agent review/)).toBeVisible();
    await page.getByLabel('Ticket number').fill(number);
    await page.getByRole('button', { name: 'Count it through' }).click();
    await expect(page.getByText(/the ticket is opened → Starts/).first()).toBeVisible();
    await picture(page, 'service-levels-en-dark');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: /^Publish… / }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(page.getByText(/is in force/)).toBeVisible();
  });

  it('flows and their forms are only read by who may not change them', async () => {
    for (const path of ['/flows', '/flows/refund-only/diagram', '/flows/refund-only/forms/review']) {
      const page = await atDesk(product, 'agent', path);
      if (path !== '/flows') await expect(page.getByText('你可以看这个流程，不能修改。')).toBeVisible();
      if (path.endsWith('/diagram')) await expect(page.getByText('客服审核').first()).toBeVisible();
    }
  });

  it('are read on a phone', async () => {
    for (const path of ['/calendars', '/service-levels', '/flows/resend-invoice/forms']) {
      const page = await atDesk(product, 'ops', path, { phone: true });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(390);
      await picture(page, `times-phone-${path.split('/')[1]}`);
    }
  });
});
