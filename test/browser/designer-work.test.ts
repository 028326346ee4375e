import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { decide, mugs, placed, twoMugs } from '../helpers/after-sale.ts';
import { drawingOf, treeOf } from '../helpers/moddle-tree.ts';
import { interchangeModels } from '../helpers/interchange-models.ts';
import { barriers, picture, useProduct } from '../helpers/browser.ts';
import type { FlowDraft, TicketDetail } from '../../server/contracts/types.ts';
import { changes, dragTo, drawn, idsOf, middleOfLine, tool } from './designer-hands.ts';
import { atDesk, expect } from './people.ts';
import { agreeToPublish, answerAsManager, walkSteps } from './walk-steps.ts';

const product = useProduct();

/** A flow of a start and an end, open in the designer. */
async function blank(key: string): Promise<Page> {
  // whoever begins a draft holds it
  await (await product.server.shop.as('ops')).post('/flows', { key, label: { zh: `新流程 ${key}`, en: `New ${key}` } });
  const page = await atDesk(product, 'ops', `/flows/${key}/diagram`);
  await expect(drawn(page, 'done')).toBeVisible();
  return page;
}

async function draftOf(key: string): Promise<FlowDraft> {
  return product.server.key.get<FlowDraft>(`/flows/${key}/draft`);
}

const saved = (page: Page) => expect(page.getByText(/已自动保存/)).toBeVisible();

describe('each card of the catalogue', () => {
  it('is dragged onto a line and put there by keyboard; it arrives complete, nothing is wrong with it, and one undo takes it back', async () => {
    const page = await blank('all-cards');
    const cards = await page.locator('[data-step]').evaluateAll((all) => all.map((card) => ({ id: (card as HTMLElement).dataset.step ?? '', name: card.textContent ?? '' })));
    expect(cards.length).toBeGreaterThan(40);
    await page.getByRole('tab', { name: '问题' }).click();
    const before = await idsOf(page);
    const wrong = () => page.getByRole('list', { name: '问题' }).getByRole('listitem').allTextContents();
    for (const { id, name } of cards.filter((card) => card.id !== 'end')) {
      await changes(page, () => dragTo(page, id, () => middleOfLine(page, 'start_done')));
      await expect.poll(wrong, `${id}, dragged`).toEqual([]);
      expect((await idsOf(page)).length, id).toBeGreaterThan(before.length);
      await changes(page, () => tool(page, '撤回').click());
      expect(await idsOf(page), `${id}, undone`).toEqual(before);

      await drawn(page, 'start').click();
      await page.keyboard.press('t');
      await page.keyboard.type(name);
      await changes(page, () => page.keyboard.press('Enter'));
      await expect.poll(wrong, `${id}, by keyboard`).toEqual([]);
      await page.getByRole('textbox', { name: '找步骤或服务' }).fill('');
      await changes(page, () => tool(page, '撤回').click());
      expect(await idsOf(page), `${id}, undone again`).toEqual(before);
    }
    expect((await draftOf('all-cards')).forms).toEqual([]);
  }, 240_000);

  it('dropped beside everything is said to be unreachable and is put into the nearest line with one press', async () => {
    const page = await blank('beside');
    await changes(page, () => dragTo(page, 'approve', async () => {
      const { x, y } = await middleOfLine(page, 'start_done');
      return { x, y: y + 130 };
    }));
    await page.getByRole('tab', { name: /问题/ }).click();
    await changes(page, () => page.getByRole('button', { name: '接到最近的步骤后' }).first().click());
    await expect(page.getByText('没有问题')).toBeVisible();
  });
});

describe('the keys of the diagram', () => {
  it('walk along the flow, name a step, lead to its outcomes and deadline, make one more of it, find, tidy and publish', async () => {
    const page = await atDesk(product, 'ops', '/flows/resend-invoice/diagram');
    await drawn(page, 'requestStart').click();
    for (let steps = 0; steps < 20 && !(await page.getByRole('heading', { name: '客服审核' }).isVisible()); steps += 1) await page.keyboard.press('Tab');
    await expect(page.getByRole('heading', { name: '客服审核' })).toBeVisible();
    // a press on what is selected lets it go, so another one comes between
    const choose = async (): Promise<void> => { for (const id of ['requestStart', 'review']) await drawn(page, id).click(); };
    for (const [key, part] of [['Enter', 'name'], ['o', 'outcomes'], ['d', 'clock']] as const) {
      await choose();
      await page.keyboard.press(key);
      await expect(page.locator(`[data-part="${part}"] :focus`)).toHaveCount(1);
    }
    await choose();
    await changes(page, () => page.keyboard.press('Control+d'));
    await expect(drawn(page, 'review2')).toBeVisible();
    await page.getByRole('tab', { name: '问题' }).click();
    await expect(page.getByText('没有问题')).toBeVisible();
    await picture(page, 'designer-keys-copied');

    const told = await treeOf((await saved(page), (await draftOf('resend-invoice')).xml));
    await changes(page, () => tool(page, '整理布局').click());
    await saved(page);
    const tidied = await treeOf((await draftOf('resend-invoice')).xml);
    // other places on the page, the same flow
    expect(tidied.rootElements).toEqual(told.rootElements);
    expect(tidied.diagrams).not.toEqual(told.diagrams);
    await picture(page, 'designer-keys-tidied');

    await page.keyboard.press('Control+f');
    await page.keyboard.type('交开票台');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '交开票台' })).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.waitForURL('**/publish');
  }, 180_000);
});

describe('a step and the choice behind it', () => {
  it('are moved, copied into another flow and deleted as one; taken apart, each goes alone; a step may be for some tickets only', async () => {
    const page = await blank('as-one');
    const place = (id: string) => placeOf(page, id);
    await changes(page, () => dragTo(page, 'approve', () => middleOfLine(page, 'start_done')));
    await expect.poll(() => idsOf(page)).toEqual(expect.arrayContaining(['approve', 'choice']));

    const [step, choice] = [await place('approve'), await place('choice')];
    await expect(async () => {
      for (const id of ['start', 'approve']) await drawn(page, id).click();
      await page.keyboard.press('Shift+ArrowUp');
      await expect.poll(() => place('approve'), { timeout: 2_000 }).not.toEqual(step);
    }).toPass();
    const moved = await place('approve');
    await expect.poll(() => place('choice')).toEqual({ x: choice.x + moved.x - step.x, y: choice.y + moved.y - step.y });

    await changes(page, () => page.getByRole('button', { name: '只有一部分工单走…' }).click());
    await expect(drawn(page, 'choice2')).toBeVisible();
    await page.getByRole('tab', { name: /问题/ }).click();
    await expect(page.getByRole('list', { name: '问题' }).getByRole('listitem')).toHaveCount(1);
    await changes(page, () => page.getByRole('button', { name: '加一行' }).click());
    await expect(page.getByText('没有问题')).toBeVisible();
    await picture(page, 'designer-for-some');
    await drawn(page, 'approve').click();
    await expect(page.getByText('“申请金额”大于 100.00 元时走这一步，别的工单跳过。')).toBeVisible();
    // the choice that asked for nothing else goes too, and so does the end of the rejected
    await changes(page, () => page.keyboard.press('Delete'));
    await expect.poll(() => idsOf(page)).toEqual(['done', 'start']);
    await expect(page.getByText('没有问题')).toBeVisible();
    await changes(page, () => tool(page, '撤回').click());

    await drawn(page, 'approve').click();
    await page.getByRole('button', { name: /^拆开/ }).click();
    await page.getByRole('button', { name: /^合回一步/ }).waitFor();
    await changes(page, () => page.keyboard.press('Delete'));
    await expect.poll(() => idsOf(page)).toContain('choice');
    await expect.poll(() => idsOf(page)).not.toContain('approve');
    await changes(page, () => tool(page, '撤回').click());
    await drawn(page, 'start').click();
    await drawn(page, 'approve').click();
    await page.getByRole('button', { name: /^合回一步/ }).click();
    await page.getByRole('button', { name: /^拆开/ }).waitFor();

    for (const id of ['start', 'approve']) await drawn(page, id).click();
    await page.keyboard.press('Control+c');
    await saved(page);
    const other = '/flows/pasted-into';
    await (await product.server.shop.as('ops')).post('/flows', { key: 'pasted-into', label: { zh: '贴到这里', en: 'Pasted into' } });
    await page.goto(`${other}/diagram`);
    await drawn(page, 'start').click();
    await page.mouse.move(700, 250);
    await page.keyboard.press('Control+v');
    await page.mouse.move(720, 260, { steps: 4 });
    await changes(page, () => page.mouse.click(720, 260));
    await expect.poll(async () => (await idsOf(page)).filter((id) => !id.startsWith('label'))).toEqual(['approve', 'choice', 'done', 'start']);
    await expect.poll(async () => (await draftOf('pasted-into')).forms.map(({ key }) => key)).toEqual(['approve']);
  }, 120_000);

  it('stands on a map that opens and closes, lines up with others, and is in the pictures that are exported', async () => {
    const page = await blank('pictures');
    for (const card of ['execute', 'verify']) await changes(page, () => dragTo(page, card, () => middleOfLine(page, 'start_done')));
    await tool(page, '看全图').click();
    await placeOf(page, 'execute');
    const top = async (id: string): Promise<number> => Math.round((await page.locator(`.djs-shape[data-element-id="${id}"]`).boundingBox())?.y ?? 0);
    await drawn(page, 'start').click();
    await drawn(page, 'execute').click({ modifiers: ['Shift'] });
    expect(await top('start')).not.toBe(await top('execute'));
    await expect(async () => {
      await drawn(page, 'start').click();
      await drawn(page, 'execute').click({ modifiers: ['Shift'] });
      await tool(page, '对齐').click();
      await page.getByRole('menuitem', { name: '上边对齐' }).click({ timeout: 2_000 });
      await expect.poll(async () => Math.abs(await top('start') - await top('execute')), { timeout: 1_500 }).toBeLessThanOrEqual(2);
    }).toPass({ timeout: 40_000 });

    await page.locator('.djs-minimap .toggle').click();
    await expect(page.locator('.djs-minimap.open .map')).toBeVisible();
    await page.locator('.djs-minimap .toggle').click();
    await expect(page.locator('.djs-minimap.open')).toHaveCount(0);

    const exported = async (kind: string): Promise<Buffer> => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '更多' }).click();
      await page.getByRole('menuitem', { name: `导出 ${kind}` }).click();
      expect((await download).suggestedFilename()).toBe(`pictures.${kind.toLowerCase()}`);
      return readFileSync(await (await download).path());
    };
    const svg = (await exported('SVG')).toString('utf8');
    for (const name of ['执行', '验收', '未修好']) expect(svg).toContain(name);
    // a file has no style sheet of ours around it
    expect(svg).not.toContain('var(--');
    const [, width, height] = /<svg[^>]* width="(\d+)[^"]*" height="(\d+)/.exec(svg) ?? [];
    const png = await exported('PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(width) * 2, Number(height) * 2]);
    expect(await page.evaluate(coloursOf, png.toString('base64'))).toBeGreaterThan(3);
  }, 120_000);
});

/** Where a shape is, once it stays there: the canvas moves until what was dropped is in sight. */
async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const look = async (): Promise<{ x: number; y: number }> => {
    const box = await page.locator(`.djs-shape[data-element-id="${id}"]`).boundingBox();
    return { x: Math.round(box?.x ?? 0), y: Math.round(box?.y ?? 0) };
  };
  let seen = await look();
  await expect.poll(async () => {
    const before = seen;
    seen = await look();
    return Math.abs(seen.x - before.x) + Math.abs(seen.y - before.y);
  }, { intervals: [150] }).toBe(0);
  return seen;
}

/** How many colours a picture has, in the page: one that shows nothing has one. */
async function coloursOf(base64: string): Promise<number> {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: new Uint8ClampedArray() };
  return new Set(new Uint32Array(data.buffer)).size;
}

describe('two people and a lost connection', () => {
  it('lose nothing, and both are told', async () => {
    product.expectRefusal('409 /api/flows/');
    const mine = await blank('two-people');
    await changes(mine, () => dragTo(mine, 'execute', () => middleOfLine(mine, 'start_done')));
    await saved(mine);
    await mine.context().setOffline(true);
    await changes(mine, () => rename(mine, 'execute', '执行', '断网时改的'));
    await expect(mine.getByText('已离线，改动存在本机')).toBeVisible();
    await mine.close();

    const theirs = await atDesk(product, 'developer', '/flows/two-people/diagram');
    await expect(theirs.getByText(/可能还在编辑/)).toBeVisible();
    await theirs.getByRole('button', { name: '用我的改动接手' }).click();
    await changes(theirs, () => rename(theirs, 'execute', '执行', '别人改的'));
    await saved(theirs);

    // what was typed without network is on the device, beside the newest draft
    const again = await reopened(mine, '/flows/two-people/diagram');
    await expect(again.getByText(/本机还有一份/)).toBeVisible();
    await expect(again.getByText('别人改的').first()).toBeVisible();
    await again.getByRole('button', { name: '看差别' }).click();
    await expect(again.getByRole('dialog').getByRole('list', { name: '改动' })).toContainText('断网时改的');
    await again.getByRole('dialog').press('Escape');
    await again.getByRole('button', { name: '换成那一份' }).click();
    await expect(again.getByText('断网时改的').first()).toBeVisible();
    await again.getByRole('button', { name: '用我的改动接手' }).click();
    await saved(again);
    expect((await draftOf('two-people')).xml).toContain('断网时改的');
    await expect(again.getByRole('button', { name: '换成那一份' })).toBeVisible();

    await theirs.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(theirs.getByText(/存了更新的草稿/)).toBeVisible();
    await theirs.getByRole('button', { name: '看差别' }).click();
    await expect(theirs.getByRole('dialog').getByRole('list', { name: '改动' })).toContainText('断网时改的');
  }, 180_000);
});

/** The panel has the step before its name is typed. */
async function rename(page: Page, id: string, from: string, to: string): Promise<void> {
  const name = page.getByLabel('中文名称');
  await expect(async () => {
    await drawn(page, id).click();
    await expect(name).toHaveValue(from, { timeout: 5_000 });
  }).toPass({ timeout: 40_000 });
  await name.fill(to);
  await name.press('Enter');
}

/** The same browser later, with the network back. */
async function reopened(closed: Page, path: string): Promise<Page> {
  await closed.context().setOffline(false);
  const page = await closed.context().newPage();
  await page.goto(path);
  return page;
}

it('flows of other tools are shown whole and exported as they came', async () => {
  const page = await atDesk(product, 'ops', '/flows');
  for (const [at, [name, xml]] of Object.entries(interchangeModels).entries()) {
    const key = `import-${at + 1}`;
    await product.server.key.post('/flows', { key, label: { zh: name, en: name }, xml });
    await page.goto(`/flows/${key}/diagram`);
    const shapes = xml.match(/<bpmndi:BPMNShape/g)?.length ?? 0;
    await expect.poll(async () => (await idsOf(page)).length, name).toBeGreaterThanOrEqual(shapes);
    await picture(page, `designer-${key}`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '导出 BPMN' }).click();
    const [before, after] = [await treeOf(xml), await treeOf(readFileSync(await (await download).path(), 'utf8'))];
    expect(after.rootElements, name).toEqual(before.rootElements);
    expect(drawingOf(after), name).toMatchObject(drawingOf(before));
  }
}, 120_000);

describe('a condition in the panel', () => {
  it('is opened by a link, gets a group, is read back, and says how many tickets it holds for', async () => {
    const page = await atDesk(product, 'ops', '/flows/refund-only/diagram?select=reviewGate_superviseRefund');
    const panel = page.getByRole('complementary', { name: '属性' });
    await expect(panel.getByText('“超出审核人额度”成立时走这里。')).toBeVisible();
    await expect(panel.getByText(/还没有自己的工单|最近 \d+ 张工单里有 \d+ 张符合/)).toBeVisible();
    await changes(page, () => panel.getByRole('button', { name: '加一组' }).click());
    const group = panel.getByRole('group', { name: '一组条件' });
    await changes(page, () => group.getByRole('button', { name: '组里加一行' }).click());
    await expect(panel.getByText(/^“超出审核人额度”成立，并且（“上一步的结果”是 \w+，或者“上一步的结果”是 \w+）时走这里。$/)).toBeVisible();
    await changes(page, () => panel.getByText('任一成立').first().click());
    await expect(panel.getByText(/^“超出审核人额度”成立，或者（.*，或者.*）时走这里。$/)).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await changes(page, () => group.getByRole('button', { name: '删除这一行' }).first().click());
    await changes(page, () => group.getByRole('button', { name: '删除这一行' }).first().click());
    await expect(group).toHaveCount(0);
    await expect(panel.getByText('“超出审核人额度”成立时走这里。')).toBeVisible();
  });
});

it('the walk through a higher limit and an approval above it is followed number by number; the next request waits for the manager', async () => {
  const numbers = readFileSync('docs/walk-auto-approval.md', 'utf8').match(/^\d+\. .*/gm) ?? [];
  // the last two are for other people
  expect(numbers).toHaveLength(walkSteps.length + 2);
  const page = await atDesk(product, 'ops', '/flows');
  for (const [at, step] of walkSteps.entries()) {
    await step(page).catch((error: unknown) => { throw new Error(`Number ${at + 1} of the walk: ${numbers[at] ?? ''}`, { cause: error }); });
    await picture(page, `walk-${at + 1}`);
  }
  await agreeToPublish(await atDesk(product, 'developer', '/flows'));

  const { server } = product;
  const agent = await server.shop.as('agent');
  const order = await placed(server.key, mugs({}, server.now()));
  const { number } = await agent.post<TicketDetail>('/tickets', twoMugs(order, { type: 'refund_only', reason: 'not_liked' }));
  await decide(agent, number, 'review', 'approve');
  const manager = await atDesk(product, 'supervisor', '/inbox');
  await answerAsManager(manager, number);
  await expect.poll(async () => (await server.key.get<TicketDetail>(`/tickets/${number}`)).steps.find(({ element }) => element === 'approve')?.outcome).toBe('approve');
}, 240_000);
