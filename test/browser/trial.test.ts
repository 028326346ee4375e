import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { runScenario } from '../../engine/scenarios/run-scenario.ts';
import { createEvaluator } from '../../engine/expressions/evaluator.ts';
import type { Scenario } from '../../engine/scenarios/schema.ts';
import { shipped } from '../../designer/trial/testing/shipped.ts';
import { barriers, picture, useProduct } from '../helpers/browser.ts';
import { atDesk, expect } from './people.ts';

const product = useProduct();

/** What ops reads and presses, in both languages. */
const words = {
  'zh-CN': {
    trial: '试运行：仅退款', review: '客服审核', amount: '同意金额', approve: '通过，退款', answer: /^回答：/, over: '已走到终点。', completed: '已完成', history: '经过', conditions: '条件', shipped: '发货了吗', data: '数据',
    panel: '下一步', save: '存为场景', name: '中文名称', kept: '通过全额退', saved: '场景“通过全额退”已下载。', back: '退一步', again: '重来', first: '第 1 步', deadline: '快进到到期：客服审核', silence: '到期',
    warning: '快进到提醒：客服审核', withdraw: /^收到：/, other: '换个开头', unshipped: '待发货', go: '从这里开始', stop: '停止推送发货单',
  },
  en: {
    trial: 'Trial run: Refund only', review: 'Agent review', amount: 'Amount', approve: 'Approve and refund', answer: /^Answer: /, over: 'The run has reached its end.', completed: 'Completed', history: 'What happened', conditions: 'Conditions', shipped: 'Shipped?', data: 'Data',
    panel: 'Next', save: 'Save as scenario', name: 'Name in Chinese', kept: '通过全额退', saved: 'The scenario “通过全额退” is downloaded.', back: 'Step back', again: 'Start over', first: 'Step 1', deadline: 'To the deadline: Agent review', silence: 'Deadline',
    warning: 'To the warning: Agent review', withdraw: /^Arrives: /, other: 'Another start', unshipped: 'Awaiting shipment', go: 'Start from here', stop: 'Stop the shipment order',
  },
} as const;

async function answerAll(page: Page, answer: RegExp, over: string): Promise<void> {
  while (!(await page.getByText(over).isVisible())) await page.getByRole('button', { name: answer }).first().click();
}

describe('a trial run of the shipped refund', () => {
  it.each(['zh-CN', 'en'] as const)('is played to its end by clicking, saved, and plays again (%s)', async (language) => {
    const say = words[language];
    const page = await atDesk(product, 'ops', '/flows', { language });
    await page.getByRole('link', { name: say.trial }).click();
    await expect(page.getByRole('heading', { name: say.review, level: 2 })).toBeVisible();
    await expect(page.getByLabel(say.amount, { exact: true })).toHaveValue('118.00');
    await picture(page, `trial-${language}-1-begun`);

    await page.getByRole('button', { name: say.approve }).click();
    await expect(page.getByRole('button', { name: say.answer }).first()).toBeVisible();
    await expect(page.getByRole('complementary', { name: say.panel })).toBeFocused();
    await picture(page, `trial-${language}-2-services`);
    await answerAll(page, say.answer, say.over);
    await expect(page.getByText(say.completed, { exact: true }).first()).toBeVisible();
    await picture(page, `trial-${language}-3-over`);
    expect(await barriers(page)).toEqual([]);

    await page.getByRole('tab', { name: say.conditions }).click();
    await expect(page.getByRole('cell', { name: say.shipped }).first()).toBeVisible();
    await picture(page, `trial-${language}-4-conditions`);
    await page.getByRole('tab', { name: say.data }).click();
    await expect(page.getByRole('rowheader', { name: 'approvedAmount' })).toBeVisible();

    await page.getByRole('button', { name: say.save }).click();
    await page.getByLabel(say.name).fill(say.kept);
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: say.save }).click();
    const scenario = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as Scenario;
    await expect(page.getByText(say.saved)).toBeVisible();
    const { program, policy, decide } = await shipped('refund-only');
    expect(runScenario(program, scenario, { evaluator: createEvaluator(), environment: { policy }, decide }).difference).toBeUndefined();
    expect(scenario.then).toMatchObject({ status: 'completed', ended: true });
  });

  it('lets time pass, goes back, starts over and starts elsewhere', async () => {
    const say = words['zh-CN'];
    const page = await atDesk(product, 'ops', '/flows/refund-only/trial', { dark: true });
    await page.getByRole('button', { name: say.warning }).click();
    await expect(page.getByRole('button', { name: say.warning })).toBeHidden();
    await page.getByRole('button', { name: say.deadline }).click();
    await expect(page.getByRole('cell', { name: say.silence, exact: true })).toBeVisible();
    await picture(page, 'trial-dark');
    await page.getByRole('button', { name: say.back }).click();
    await expect(page.getByRole('heading', { name: say.review, level: 2 })).toBeVisible();
    await page.getByRole('button', { name: say.withdraw }).click();
    await expect(page.getByText(say.over)).toBeVisible();
    await page.getByRole('button', { name: say.again }).click();
    await expect(page.getByText(say.first, { exact: true })).toBeVisible();

    await page.getByRole('button', { name: say.other }).click();
    await page.getByRole('dialog').getByText(say.unshipped, { exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: say.go }).click();
    await expect(page.getByRole('heading', { name: say.stop })).toBeVisible();
    await picture(page, 'trial-other-start');
  });
});
