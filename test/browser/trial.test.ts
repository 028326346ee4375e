import type { Page } from 'playwright-core';
import { beforeAll, describe, it } from 'vitest';
import type { FlowDraft, TicketDetail } from '../../server/contracts/types.ts';
import { placed, twoMugs } from '../helpers/after-sale.ts';
import { barriers, picture, useProduct } from '../helpers/browser.ts';
import { atDesk, expect } from './people.ts';

const product = useProduct();
let ticket: TicketDetail;
beforeAll(async () => {
  ticket = await product.server.key.post<TicketDetail>('/tickets', twoMugs(await placed(product.server.key)));
});

async function answerAll(page: Page, answer: RegExp, over: string): Promise<void> {
  while (!(await page.getByText(over).isVisible())) await page.getByRole('button', { name: answer }).first().click();
}

describe('a trial run', () => {
  it('is begun from the list by keyboard, played to its end, kept as a scenario of the draft, changed, renamed and deleted', async () => {
    const page = await atDesk(product, 'ops', '/flows');
    const row = page.getByRole('row', { name: /仅退款/ });
    await page.getByRole('searchbox').or(page.getByPlaceholder('找流程')).first().fill('refund-only');
    await expect(row).toBeVisible();
    await expect(page.getByRole('row')).toHaveCount(3);
    await page.getByRole('heading', { name: '流程', exact: true }).click();
    await page.keyboard.press('t');
    await page.waitForURL('**/flows/refund-only/trial');
    await expect(page.getByRole('heading', { name: '客服审核', level: 2 })).toBeVisible();
    await expect(page.getByLabel('同意金额', { exact: true })).toHaveValue('118.00');
    await expect(page.getByText(/走到 (\d+) \/ \1 条线/)).toBeVisible();
    await picture(page, 'trial-1-begun');

    await page.getByRole('button', { name: '通过，退款' }).click();
    await expect(page.getByRole('complementary', { name: '下一步' })).toBeFocused();
    await answerAll(page, /^回答：/, '已走到终点。');
    await page.getByRole('tab', { name: '条件' }).click();
    await expect(page.getByRole('cell', { name: '发货了吗' }).first()).toBeVisible();
    await page.getByRole('tab', { name: '数据' }).click();
    await expect(page.getByRole('rowheader', { name: 'approvedAmount' })).toBeVisible();
    await page.getByRole('tab', { name: '买家看到的' }).click();
    await expect(page.getByRole('cell', { name: '卖家处理申请' })).toBeVisible();
    await expect(page.getByRole('cell', { name: /已原路退回/ })).toBeVisible();
    await picture(page, 'trial-2-over');
    expect(await barriers(page)).toEqual([]);

    await page.getByRole('button', { name: '存为场景' }).click();
    await page.getByLabel('中文名称').fill('通过全额退');
    await page.getByLabel('英文名称（选填）').fill('Approved in full');
    await page.getByRole('dialog').getByRole('button', { name: '存为场景' }).click();
    await page.waitForURL(/\/scenarios\/\d+-approved-in-full$/);
    await expect(page.getByText('场景“通过全额退”已存进草稿。')).toBeVisible();
    await expect(page.getByText('和预期一样。', { exact: false })).toBeVisible();
    const { scenarios, revision } = await product.server.key.get<FlowDraft>('/flows/refund-only/draft');
    expect(revision).toBe(1);
    // oxlint-disable-next-line unicorn/no-thenable -- a scenario's own word, never awaited
    expect(scenarios.at(-1)?.scenario).toMatchObject({ name: { zh: '通过全额退' }, then: { status: 'completed', ended: true } });
    await picture(page, 'trial-3-scenario');

    await page.getByRole('button', { name: '退一步' }).click();
    await expect(page.getByRole('heading', { name: '场景后面还有 1 步' })).toBeVisible();
    await page.getByRole('button', { name: '走场景的下一步' }).click();
    await expect(page.getByText('已走到终点。')).toBeVisible();
    await page.getByRole('button', { name: '这个场景的更多操作' }).click();
    await page.getByRole('menuitem', { name: '改名' }).click();
    await page.getByLabel('中文名称').fill('全额退');
    await page.getByRole('dialog').getByRole('button', { name: '改名' }).click();
    await expect(page.getByRole('link', { name: /^全额退/ })).toBeVisible();
    await page.getByRole('button', { name: '这个场景的更多操作' }).click();
    await page.getByRole('menuitem', { name: '删除场景' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除场景' }).click();
    await page.waitForURL(/\/scenarios$/);
    await expect(page.getByRole('link', { name: /^全额退/ })).toHaveCount(0);
  });

  it('lets time pass, goes back, starts over, and takes a real ticket as its case', async () => {
    const page = await atDesk(product, 'ops', '/flows/return-refund/trial', { dark: true });
    await page.getByRole('button', { name: '快进到提醒：客服审核' }).click();
    await expect(page.getByRole('button', { name: '快进到提醒：客服审核' })).toBeHidden();
    await page.getByRole('button', { name: '快进到到期：客服审核' }).click();
    await expect(page.getByRole('cell', { name: '到期', exact: true })).toBeVisible();
    await picture(page, 'trial-4-dark');
    await page.getByRole('button', { name: '退一步' }).click();
    await expect(page.getByRole('heading', { name: '客服审核', level: 2 })).toBeVisible();
    await page.getByRole('button', { name: '重来' }).click();
    await expect(page.getByText('第 1 步', { exact: true })).toBeVisible();

    product.expectRefusal('404 /api/flows/');
    await page.getByRole('button', { name: '换个开头' }).click();
    await page.getByLabel('拿一张真实工单来试').fill('AS0');
    await page.getByRole('button', { name: '用这张' }).click();
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
    await page.getByLabel('拿一张真实工单来试').fill(ticket.number);
    await page.getByRole('button', { name: '用这张' }).click();
    await expect(page.getByLabel('同意金额', { exact: true })).toHaveValue('104.50');
    await page.getByRole('tab', { name: '数据' }).click();
    await expect(page.getByText('周沐阳')).toHaveCount(0);
  });
});

describe('a scenario that comes out otherwise', () => {
  it('is named with its first difference, opens where it parts, and is put right by walking it', async () => {
    const draft = await product.server.key.get<FlowDraft>('/flows/wrong-item/draft');
    const one = draft.scenarios[0];
    if (!one) throw new Error('wrong-item has no scenario.');
    // oxlint-disable-next-line unicorn/no-thenable -- a scenario's own word, never awaited
    const scenario = { ...one.scenario, then: { ...one.scenario.then, status: 'rejected', path: undefined } };
    await product.server.key.put(`/flows/wrong-item/draft/scenarios/${one.key}`, { scenario, replaces: one.hash });
    const page = await atDesk(product, 'ops', '/flows/wrong-item/scenarios', { language: 'en' });
    await expect(page.getByText('1 differ')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Coming out otherwise' })).toBeVisible();
    await expect(page.getByText('Every line is taken.')).toBeVisible();
    await picture(page, 'scenarios-1-coverage-en');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: new RegExp(`${one.scenario.name.en}.*differs`) }).click();
    await expect(page.getByRole('alert')).toContainText('The status should be "Rejected"');
    await expect(page.getByRole('link', { name: 'change the flow' })).toBeVisible();
    await picture(page, 'scenarios-2-parted-en');
    await page.getByRole('button', { name: 'Update the scenario' }).click();
    await expect(page.getByText('It comes out as it says.', { exact: false })).toBeVisible();
    await expect(page.getByText('differ', { exact: false })).toHaveCount(0);
  });
});

describe('how flows do', () => {
  it('is drawn on the diagram and told step by step, and each count opens its tickets', async () => {
    const page = await atDesk(product, 'ops', '/flows/return-refund/heat');
    await expect(page.getByRole('rowheader', { name: '客服审核' })).toBeVisible();
    await picture(page, 'heat-1');
    expect(await barriers(page)).toEqual([]);
    await page.getByText('时长', { exact: true }).click();
    await expect(page).toHaveURL(/by=time/);
    await page.getByRole('link', { name: '看停在客服审核的 1 张工单' }).click();
    await page.waitForURL(/\/inbox\/all\?place=/);
    await expect(page.getByText('退货退款 · 客服审核')).toBeVisible();
    await expect(page.getByRole('link', { name: new RegExp(ticket.number) }).or(page.getByText(ticket.number)).first()).toBeVisible();
  });

  it('stands in the list, where a flow is stopped and started, and another begins with a template', async () => {
    const page = await atDesk(product, 'ops', '/flows', { dark: true });
    const row = page.getByRole('row', { name: /退货退款/ }).first();
    await row.getByRole('cell').nth(2).click();
    await expect(page.getByRole('complementary', { name: '流程：退货退款' })).toBeVisible();
    await expect(page.getByRole('link', { name: '看停在客服审核的 1 张工单' })).toBeVisible();
    await picture(page, 'flows-1-list-dark');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '退货退款的更多操作' }).click();
    await page.getByRole('menuitem', { name: '停用' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
    await expect(row.getByText('已停用')).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '退货退款的更多操作' }).click();
    await page.getByRole('menuitem', { name: '导出 SVG' }).click();
    expect((await download).suggestedFilename()).toBe('return-refund.svg');
    await page.getByRole('button', { name: '退货退款的更多操作' }).click();
    await page.getByRole('menuitem', { name: '启用' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '启用' }).click();
    await expect(row.getByText('已停用')).toHaveCount(0);

    await page.getByRole('button', { name: /^两级审批/ }).click();
    await page.getByLabel('编号').fill('two-levels');
    await page.getByRole('dialog').getByRole('button', { name: '开始设计' }).click();
    await page.waitForURL('**/flows/two-levels/diagram');
    await page.getByRole('link', { name: '场景', exact: true }).click();
    await expect(page.getByText('4 通过')).toBeVisible();
  });
});
