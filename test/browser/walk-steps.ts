import type { Page } from 'playwright-core';
import { changes, dragTo, drawn, middleOfLine } from './designer-hands.ts';
import { expect } from './people.ts';

/** The amount in the fourth row of the table, under two rows of heads. */
const limit = (page: Page) => page.getByRole('grid').getByRole('row').nth(5).getByRole('gridcell').filter({ hasText: '¥' });
const saved = (page: Page) => expect(page.getByText(/已自动保存/)).toBeVisible();

/** What a reader of docs/walk-auto-approval.md does at each of its numbers, beginning as somebody of operations on `/flows`. */
export const walkSteps: readonly ((page: Page) => Promise<void>)[] = [
  async (page) => {
    await page.getByRole('link', { name: '决策', exact: true }).click();
    await page.getByRole('link', { name: '自动审核' }).first().click();
  },
  async (page) => {
    await limit(page).click();
    await expect(limit(page)).toContainText('20');
  },
  async (page) => {
    await page.keyboard.press('Enter');
    const value = page.getByRole('group').getByLabel('值');
    await value.fill('50');
    await value.press('Enter');
    await expect(limit(page)).toContainText('50');
  },
  async (page) => {
    await page.getByRole('button', { name: /^发布…/ }).click();
    await page.getByRole('dialog').getByLabel('为什么改').fill('小额多放一点');
    await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
    await expect(page.getByText(/版已生效。$/)).toBeVisible();
  },
  async (page) => {
    await page.getByRole('link', { name: '流程', exact: true }).click();
    await page.getByRole('link', { name: '设计：仅退款' }).click();
    await expect(drawn(page, 'decidedGate')).toBeVisible();
  },
  async (page) => {
    const told = page.getByRole('list', { name: '文字版' }).getByRole('listitem').filter({ hasText: '判断“怎么答复”' });
    await told.locator('xpath=following-sibling::li').getByRole('button', { name: /^其他情况/ }).first().click();
    await expect(page.getByRole('heading', { name: '同意', exact: true })).toBeVisible();
  },
  async (page) => {
    await changes(page, () => dragTo(page, 'approve', () => middleOfLine(page, 'decidedGate_backGate')));
    await expect(page.getByRole('heading', { name: '审批', exact: true })).toBeVisible();
  },
  async (page) => {
    await page.getByLabel('中文名称').fill('店长审批');
    await changes(page, () => page.getByLabel('中文名称').press('Enter'));
  },
  async (page) => {
    await changes(page, () => page.locator('.ant-select-selection-item', { hasText: /^客服$/ }).locator('.ant-select-selection-item-remove').click());
    await expect(page.getByText(/主管办“店长审批”/)).toBeVisible();
  },
  async (page) => {
    await changes(page, () => page.getByRole('button', { name: '只有一部分工单走…' }).click());
    await expect(page.getByRole('heading', { name: '需要', exact: true })).toBeVisible();
  },
  async (page) => {
    await changes(page, () => page.getByRole('button', { name: '加一行' }).click());
    const value = page.getByLabel('值', { exact: true });
    await value.fill('50');
    await value.press('Tab');
    await expect(page.getByText('“申请金额”大于 50.00 元时走这里。')).toBeVisible();
  },
  async (page) => {
    await page.getByRole('tab', { name: '问题' }).click();
    await expect(page.getByText('没有问题')).toBeVisible();
    await saved(page);
  },
  async (page) => {
    await page.getByRole('link', { name: '试运行', exact: true }).click();
    await page.getByRole('button', { name: '通过，退款' }).click();
    await expect(page.getByRole('heading', { name: '店长审批', level: 2 })).toBeVisible();
  },
  async (page) => {
    await page.getByRole('link', { name: '场景', exact: true }).click();
    await page.getByRole('button', { name: /^让 \d+ 个场景照原来走下去$/ }).click();
    await expect(page.getByText(/^\d+ 个场景补上了这一步/)).toBeVisible();
    await expect(page.getByRole('heading', { name: '和预期不符' })).toHaveCount(0);
  },
  async (page) => {
    await page.getByRole('link', { name: '流程图', exact: true }).click();
    await page.getByRole('button', { name: '发布…' }).click();
    await page.getByLabel('说明（写给同事看，必填）').fill('50 元以上店长也要看');
    await page.getByRole('button', { name: '申请发布' }).click();
    await expect(page.getByText('等另一个人批准。', { exact: false })).toBeVisible();
  },
];

/** The number after those: somebody else who may publish, on `/flows`. */
export async function agreeToPublish(page: Page): Promise<void> {
  await page.getByRole('link', { name: '设计：仅退款' }).click();
  await page.getByRole('button', { name: '发布…' }).click();
  await page.getByRole('button', { name: '批准并发布' }).click();
  await expect(page.getByText(/第 \d+ 版已在用/).first()).toBeVisible();
}

/** The last number: the manager, among what is to be reviewed. @param ticket number of a request above the amount that an agent has agreed to */
export async function answerAsManager(page: Page, ticket: string): Promise<void> {
  await page.getByRole('link', { name: /^待审核/ }).click();
  await page.getByRole('row', { name: new RegExp(ticket) }).click();
  await expect(page.getByText('店长审批').first()).toBeVisible();
  await page.getByRole('button', { name: /^通过/ }).first().click();
}
