import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import type { FlowDraft, TicketDetail } from '../../server/contracts/types.ts';
import { completedMugs, placed } from '../helpers/after-sale.ts';
import { barriers, picture, useProduct } from '../helpers/browser.ts';
import { atDesk, expect } from './people.ts';

const product = useProduct();

/** What ops reads and presses. */
const say = {
  saved: /已自动保存/, name: '按钮（中文）', noProblems: '没有问题', problems: '问题', publish: '发布…', note: '说明（写给同事看，必填）', go: '发布第 2 版', live: '第 2 版已在用',
  undo: '撤回', redo: '重做', words: /办“审批”，最长 2 天；到时没人办，就当作“同意”/,
} as const;

/** Drags a card onto an element of the diagram, in steps as a hand does. */
async function dragOnto(page: Page, step: string, element: string): Promise<void> {
  await page.locator(`[data-step="${step}"]`).hover();
  await page.mouse.down();
  // Into the middle first: at its edge the canvas moves along.
  await page.mouse.move(720, 200, { steps: 6 });
  const target = page.locator(`[data-element-id="${element}"] .djs-hit`).first();
  const box = await target.boundingBox();
  if (!box) throw new Error(`${element} is not in sight.`);
  await page.mouse.move(box.x + box.width / 2 - 40, box.y + box.height / 2 - 30, { steps: 12 });
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await page.mouse.up();
}

async function draftOf(): Promise<FlowDraft> {
  return product.server.key.get<FlowDraft>('/flows/resend-invoice/draft');
}

const approvals = (page: Page) => page.locator('.djs-shape').filter({ has: page.locator('.djs-visual text', { hasText: /^(审批|Approve)$/ }) });

describe('a step is dragged into a live flow', () => {
  it('arrives complete, is undone and done again, survives a reload, is published, and the next ticket stops at it', async () => {
    const page = await atDesk(product, 'ops', '/flows/resend-invoice/diagram');
    await expect(page.locator('[data-element-id="request"]').first()).toBeVisible();
    await picture(page, 'designer-1-open');
    await dragOnto(page, 'approve', 'apply_request');
    await expect(approvals(page)).toHaveCount(1);
    await expect(page.getByText(/办“审批”，最长 2 天；到时没人办，就当作“通过”/)).toBeVisible();
    await picture(page, 'designer-2-dropped');

    await page.getByRole('toolbar').getByRole('button', { name: say.undo }).click();
    await expect(approvals(page)).toHaveCount(0);
    await page.getByRole('toolbar').getByRole('button', { name: say.redo }).click();
    await expect(approvals(page)).toHaveCount(1);

    await approvals(page).locator('.djs-hit').first().click();
    const outcome = page.getByRole('group', { name: '通过', exact: true });
    await outcome.getByLabel(say.name).fill('同意');
    await outcome.getByLabel(say.name).press('Enter');
    await expect(page.getByText(say.words)).toBeVisible();
    await expect(page.locator('.djs-label', { hasText: '同意' }).first()).toBeVisible();
    await page.getByRole('tab', { name: say.problems }).click();
    await expect(page.getByText(say.noProblems)).toBeVisible();
    await picture(page, 'designer-3-outcome');

    await expect(page.getByText(say.saved)).toBeVisible();
    expect((await draftOf()).xml).toContain('zh="同意"');
    await page.reload();
    await expect(approvals(page)).toHaveCount(1);
    await expect(page.getByText(say.words)).toBeVisible();

    // the tests of this flow tell it without the step; a test that fails would forbid the publication
    const { scenarios } = await draftOf();
    for (const { key, hash } of scenarios) expect((await product.server.key.ask('DELETE', `/flows/resend-invoice/draft/scenarios/${key}?hash=${hash}`)).status).toBe(204);
    await page.getByRole('button', { name: say.publish }).click();
    await expect(page.getByRole('list', { name: '改动' }).getByRole('button', { name: '审批', exact: true })).toBeVisible();
    await page.getByLabel(say.note).fill('先过一道审批');
    await picture(page, 'designer-4-publish');
    await page.getByRole('button', { name: say.go }).click();
    await expect(page.getByText(say.live).first()).toBeVisible();

    const order = await placed(product.server.key, completedMugs(3, {}, product.server.now()));
    const agent = await product.server.shop.as('agent');
    const { number, status } = await agent.post<TicketDetail>('/tickets', { type: 'resend_invoice', orderNumber: order.number, lines: [], reason: 'invoice_missing' });
    expect(status).toBe('pending_approval');
    const desk = await atDesk(product, 'agent', `/tickets/${number}`);
    await expect(desk.getByRole('button', { name: '同意' }).first()).toBeVisible();
    await picture(desk, 'designer-5-ticket');
  });

  it('is clicked in behind the selected step, and deleting it closes the gap (en, dark)', async () => {
    const page = await atDesk(product, 'ops', '/flows/wrong-item/diagram', { language: 'en', dark: true });
    await expect(page.locator('[data-element-id="apply"]').first()).toBeVisible();
    await page.locator('[data-element-id="apply"] .djs-hit').first().click();
    await page.locator('[data-step="verify"]').click();
    const verify = page.locator('.djs-shape').filter({ has: page.locator('.djs-visual text', { hasText: /^Verify$/ }) });
    await expect(verify).toHaveCount(1);
    await picture(page, 'designer-en-dark');
    await page.keyboard.press('Delete');
    await expect(verify).toHaveCount(0);
    await page.getByRole('tab', { name: 'Problems' }).click();
    await expect(page.getByText('No problems')).toBeVisible();
    expect(await barriers(page)).toEqual([]);
  });
});

describe('a new flow', () => {
  it('begins as a copy from the list, is a draft there, and is gone once it is discarded', async () => {
    // the page that is left may ask once more for the draft that has just gone
    product.expectRefusal('404 /api/flows/small-refund/draft');
    const page = await atDesk(product, 'ops', '/flows');
    await page.getByRole('button', { name: '新流程', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('中文名称').fill('小额退款');
    await dialog.getByLabel('编号').fill('small-refund');
    await picture(page, 'designer-6-new');
    await dialog.getByRole('button', { name: '开始设计' }).click();
    await page.waitForURL('**/flows/small-refund/diagram');
    await expect(page.getByRole('heading', { name: '小额退款' }).first()).toBeVisible();
    await page.goto('/flows');
    await expect(page.getByRole('row', { name: /小额退款/ }).getByText('草稿').first()).toBeVisible();
    await picture(page, 'designer-7-list');
    await page.getByRole('link', { name: '设计：小额退款' }).click();
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '丢弃草稿' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '丢弃草稿' }).click();
    await page.waitForURL('**/flows');
    await expect(page.getByRole('row', { name: /小额退款/ })).toHaveCount(0);
  });
});
