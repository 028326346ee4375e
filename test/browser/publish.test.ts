import { readFileSync } from 'node:fs';
import type { Locator, Page as BrowserPage } from 'playwright-core';
import { beforeAll, describe, it } from 'vitest';
import type { FlowDraft, Incident, Page, PublishingState, TicketDetail } from '../../server/contracts/types.ts';
import { decide, placed, twoMugs } from '../helpers/after-sale.ts';
import { barriers, picture, useProduct } from '../helpers/browser.ts';
import { atDesk, expect } from './people.ts';

const product = useProduct({ live: true });
const FLOW = 'refund-only';
const shipped = readFileSync(new URL('../../definitions/flows/refund-only/flow.bpmn', import.meta.url), 'utf8');

/** The review is another step that is called otherwise; a step that nobody was asked before. */
const renamed = shipped.replaceAll(/((?:id|sourceRef|targetRef|attachedToRef|bpmnElement|sameAs)=")review"/g, '$1examine"').replaceAll('steps.review', 'steps.examine').replace('name="客服审核"', 'name="主管看一眼"');

let over: string;
let open: string;

/** One ticket that is over and one that waits at the review; then ops save another flow as the draft, without the tests that tell the old one. */
beforeAll(async () => {
  const { key, shop } = product.server;
  const apply = async (): Promise<string> => (await key.post<TicketDetail>('/tickets', twoMugs(await placed(key), { type: 'refund_only', reason: 'not_liked' }))).number;
  [over, open] = [await apply(), await apply()];
  await decide(key, over, 'review', 'approve');
  const ops = await shop.as('ops');
  const { revision } = await ops.put<{ revision: number }>(`/flows/${FLOW}/draft`, { xml: renamed, revision: 0 });
  for (const { key: scenario, hash } of (await ops.get<FlowDraft>(`/flows/${FLOW}/draft`)).scenarios) await ops.ask('DELETE', `/flows/${FLOW}/draft/scenarios/${scenario}?hash=${hash}`);
  expect(revision).toBe(1);
});

const done = (number: string): Promise<boolean> => product.server.key.get<TicketDetail>(`/tickets/${number}`).then(({ status }) => status === 'completed');
const button = (page: BrowserPage, name: string | RegExp): Locator => page.getByRole('button', { name });
const state = (): Promise<PublishingState> => product.server.key.get(`/flows/${FLOW}/publishing`);

describe('from a draft to the live version and back', () => {
  it('shows what changes, replays finished tickets, says what running ones would need, and asks a second person, who refuses and approves', async () => {
    await expect.poll(() => done(over)).toBe(true);
    const page = await atDesk(product, 'ops', `/flows/${FLOW}/publish`);
    const changes = page.getByRole('list', { name: '改动' });
    await expect(changes.getByText('主管看一眼', { exact: true })).toBeVisible();
    await expect(changes.getByText('客服审核', { exact: true })).toBeVisible();
    await expect(changes.getByText('涉及资金').first()).toBeVisible();
    await expect(page.locator('.rf-added[data-element-id="examine"]')).toHaveCount(1);
    await expect(page.locator('.rf-removed[data-element-id="review"]')).toHaveCount(1);
    await changes.getByRole('button', { name: '主管看一眼' }).click();
    await expect(page.getByText('这里', { exact: true })).toBeVisible();

    await button(page, '开始重放').click();
    await expect(page.getByText('1 张会走另一条路')).toBeVisible();
    await expect(page.getByText('会停在“主管看一眼”')).toBeVisible();
    await button(page, /^看这 1 张：会停在/).click();
    await expect(page.getByRole('link', { name: over })).toBeVisible();
    await expect(page.getByRole('list', { name: '迁到这一稿会怎样' }).getByText('1 · ')).toBeVisible();
    await button(page, '看这 1 张：要先决定迁到哪一步').click();
    await expect(page.getByRole('link', { name: open })).toHaveAttribute('href', `/tickets/${open}`);
    await picture(page, 'publish-1-replayed');
    expect(await barriers(page)).toEqual([]);

    await expect(button(page, '申请发布')).toBeDisabled();
    await page.getByLabel('说明（写给同事看，必填）').fill('主管先看一眼');
    await page.getByRole('radio', { name: /发布后迁到新版/ }).check();
    await button(page, '申请发布').click();
    await expect(page.getByText('等另一个人批准。你自己不能批准自己的申请。')).toBeVisible();
    expect(await state()).toMatchObject({ live: 1, request: { state: 'waiting' } });

    const other = await atDesk(product, 'developer', `/flows/${FLOW}/publish`, { language: 'en', dark: true });
    await button(other, 'Refuse…').click();
    await other.getByRole('dialog').getByLabel('Why').fill('先说给大家听');
    await picture(other, 'publish-2-refuse-en-dark');
    expect(await barriers(other)).toEqual([]);
    await other.getByRole('dialog').getByRole('button', { name: 'Refuse…' }).click();
    await expect(other.getByText(/refused it: 先说给大家听/)).toBeVisible();
    await page.reload();
    await expect(page.getByText(/退回了：先说给大家听/)).toBeVisible();
    await page.getByLabel('说明（写给同事看，必填）').fill('主管先看一眼，说过了');
    await button(page, '申请发布').click();
    await expect(page.getByText('等另一个人批准。你自己不能批准自己的申请。')).toBeVisible();
    await other.reload();
    await expect(other.getByText(/asks to publish: “主管先看一眼，说过了”/)).toBeVisible();
    await picture(other, 'publish-2-approve-en-dark');
    expect(await barriers(other)).toEqual([]);
    await button(other, 'Approve and publish').click();
    await expect(other.getByText('Version 2 is live.')).toBeVisible();

    await button(other, 'Take running tickets over').click();
    await expect(other.getByText('Need a decision').first()).toBeVisible();
  });

  it('takes running tickets over and back, keeps who published and approved, and rolls back', async () => {
    const other = await atDesk(product, 'developer', `/flows/${FLOW}/migrations/new?from=1&to=2`, { language: 'en', dark: true });
    await other.getByRole('combobox', { name: /“review” becomes/ }).fill('Agent review');
    await other.keyboard.press('Enter');
    await other.getByLabel(/^Why \(kept/).fill('to the new review');
    await picture(other, 'publish-3-migrate');
    expect(await barriers(other)).toEqual([]);
    await button(other, 'Take 1 ticket over').click();
    await expect(other.getByText(/^(Done|A wave is over; waits for you)$/)).toBeVisible();
    expect((await product.server.key.get<TicketDetail>(`/tickets/${open}`)).workItems.map(({ element }) => element)).toEqual(['examine']);
    await picture(other, 'publish-4-migrated');
    await button(other, 'Take all back').click();
    await other.getByRole('dialog').getByRole('button', { name: 'Take all back' }).click();
    await expect(other.getByRole('status').filter({ hasText: 'Taken back' })).toBeVisible();
    expect((await product.server.key.get<TicketDetail>(`/tickets/${open}`)).workItems.map(({ element }) => element)).toEqual(['review']);

    const page = await atDesk(product, 'ops', `/flows/${FLOW}/versions/2`);
    await expect(page.getByText(/发布，.+批准$/)).toBeVisible();
    await expect(page.getByText(/发布前重放 1 张，1 张不同/)).toBeVisible();
    await expect(page.locator('.rf-added[data-element-id="examine"]')).toHaveCount(1);
    await picture(page, 'publish-5-version');
    expect(await barriers(page)).toEqual([]);
    await button(page, '撤回发布，回到第 1 版').click();
    await page.getByLabel('为什么撤回').fill('主管不在');
    await page.getByRole('dialog').getByRole('button', { name: '撤回发布' }).click();
    await expect(page.getByText('第 1 版重新在用')).toBeVisible();
    await expect(page.getByText(/撤回第 2 版，回到这一版/)).toBeVisible();
    expect(await state()).toMatchObject({ live: 1 });
  });

  it('tells whoever comes second what was published meanwhile', async () => {
    const ops = await product.server.shop.as('ops');
    const { xml, forms } = await ops.get<FlowDraft>('/flows/resend-goods/draft');
    await ops.put('/flows/resend-goods/draft', { xml: xml.replace(/(<bpmn:process [^>]*name=")/, '$1我们的'), revision: 0 });
    await product.server.key.post('/flows/resend-goods/publish', { xml: xml.replace(/(<bpmn:process [^>]*name=")/, '$1他们的'), forms, note: '先到' });
    const owner = await atDesk(product, 'owner', '/flows/resend-goods/publish');
    await owner.getByRole('combobox', { name: '涉及资金时' }).click();
    await owner.getByTitle('总要第二个人').click();
    await expect.poll(async () => (await product.server.key.get<PublishingState>('/flows/resend-goods/publishing')).fourEyes.rule).toBe('always');
    await picture(owner, 'publish-7-owner');
    const page = await atDesk(product, 'ops', '/flows/resend-goods/publish');
    await expect(page.getByText(/已经发布了第 2 版，你的草稿是从第 1 版改起的/)).toBeVisible();
    await button(page, '看第 2 版改了什么').click();
    await expect(page.getByText(/他们的/).first()).toBeVisible();
    await page.getByLabel('说明（写给同事看，必填）').fill('还是我们的');
    await expect(button(page, '发布第 3 版')).toBeDisabled();
    await page.getByRole('checkbox', { name: '我看过了，用我的草稿替换它' }).check();
    await expect(page.getByText(/个场景全部相符/)).toBeVisible();

    expect(await barriers(page)).toEqual([]);
    await button(page, '定时…').click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: '定在这时' })).toBeDisabled();
    await dialog.getByLabel('什么时候').fill(`${Number(product.server.now().slice(0, 4)) + 1}-01-02T03:04`);
    await picture(page, 'publish-6-time');
    await dialog.getByRole('button', { name: '定在这时' }).click();
    await expect(page.getByText(/^定在 .*03:04 发布/)).toBeVisible();
    await button(page, '取消定时').click();
    await expect(page.getByText(/^定在 /)).toBeHidden();

    // whoever is told late still learns that it is done, although the page has read by then that there is no draft any more
    await page.route('**/api/flows/resend-goods/publish', async (route) => {
      const answer = await route.fetch();
      await page.evaluate(() => { for (const type of ['offline', 'online']) dispatchEvent(new Event(type)); });
      await expect(page.getByText('没有草稿。')).toBeVisible();
      await route.fulfill({ response: answer });
    });
    await button(page, '发布第 3 版').click();
    await expect(page.getByText('第 3 版已在用。')).toBeVisible();
    expect((await product.server.key.get<PublishingState>('/flows/resend-goods/publishing')).live).toBe(3);
  });
});

describe('a ticket that is stuck', () => {
  const tickets = (number: string): Promise<TicketDetail> => product.server.key.get(`/tickets/${number}`);
  const apply = async (): Promise<string> => (await product.server.key.post<TicketDetail>('/tickets', twoMugs(await placed(product.server.key), { type: 'refund_only', reason: 'not_liked' }))).number;

  it('is put right by ops from its page: moved to another step, a step skipped, voided, each with the reason', async () => {
    const { key, shop, outside } = product.server;
    const stuck = await apply();
    await outside.refundElsewhere(shop.id, { refundNo: `${stuck}-R1`, paymentId: 'P1', amount: 1 });
    await decide(key, stuck, 'review', 'approve');
    await expect.poll(async () => (await key.get<Page<Incident>>('/incidents')).items.map(({ ticket }) => ticket?.number)).toContain(stuck);

    const page = await atDesk(product, 'ops', `/tickets/${stuck}`, { language: 'en', dark: true });
    const open = async (from: BrowserPage, more: string, act: string): Promise<Locator> => {
      await button(from, more).click();
      await from.getByRole('menuitem', { name: act }).click();
      return from.getByRole('dialog');
    };
    const dialog = await open(page, 'More acts', 'Repair the ticket');
    await expect(dialog.getByText('Refund', { exact: true })).toBeVisible();
    await dialog.getByRole('combobox', { name: 'To', exact: true }).fill('Agent review');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Reason (kept on the ticket)').fill('another number');
    await picture(page, 'repair-1-move-en-dark');
    await dialog.getByRole('button', { name: 'Move to another step' }).click();
    await expect.poll(async () => (await tickets(stuck)).workItems.map(({ element }) => element)).toEqual(['review']);
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/moved it from .+ to Agent review/).first()).toBeVisible();

    await open(page, 'More acts', 'Repair the ticket');
    await dialog.getByRole('radio', { name: 'Skip this step' }).check();
    await expect(dialog.getByRole('button', { name: 'Skip this step' })).toBeDisabled();
    await dialog.getByRole('combobox', { name: 'As if' }).click();
    await page.getByTitle('Reject', { exact: true }).click();
    await dialog.getByLabel('Reason (kept on the ticket)').fill('agreed by phone');
    await picture(page, 'repair-2-skip-en-dark');
    await dialog.getByRole('button', { name: 'Skip this step' }).click();
    await expect.poll(async () => (await tickets(stuck)).status).toBe('rejected');

    const twice = await apply();
    const phone = await atDesk(product, 'ops', `/tickets/${twice}`, { phone: true });
    const sheet = await open(phone, '更多操作', '修复工单');
    await sheet.getByRole('radio', { name: '作废工单' }).check();
    await sheet.getByLabel('原因（写进工单记录）').fill('重复提交');
    await picture(phone, 'repair-3-void-phone');
    expect(await barriers(phone)).toEqual([]);
    await sheet.getByRole('button', { name: '作废工单' }).click();
    await expect.poll(async () => (await tickets(twice)).status).toBe('voided');
    await expect(phone.getByText('已作废').first()).toBeVisible();
  });
});
