import type { Page } from 'playwright-core';
import { timings } from '../../designer/problems/timings.ts';
import { expect } from './people.ts';

/** Something of the diagram, by its id. */
export function drawn(page: Page, id: string) {
  return page.locator(`[data-element-id="${id}"] .djs-hit`).first();
}

/** Where the middle of a line is on the screen. */
export async function middleOfLine(page: Page, id: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const path = document.querySelector<SVGPathElement>(`[data-element-id="${wanted}"] .djs-hit`);
    const matrix = path?.getScreenCTM();
    if (!path || !matrix) throw new Error(`${wanted} is not drawn.`);
    const { x, y } = path.getPointAtLength(path.getTotalLength() / 2);
    return { x: x * matrix.a + matrix.e, y: y * matrix.d + matrix.f };
  }, id);
}

/** Drags a card of the catalogue to a place, in steps as a hand does. On the way over its edge the canvas may move, so the place is asked for in its middle. */
export async function dragTo(page: Page, step: string, place: () => Promise<{ x: number; y: number }>): Promise<void> {
  await page.locator(`[data-step="${step}"]`).hover();
  await page.mouse.down();
  await page.mouse.move(720, 200, { steps: 4 });
  let seen = await place();
  await expect.poll(async () => {
    const before = seen;
    seen = await place();
    return Math.hypot(seen.x - before.x, seen.y - before.y);
  }, { intervals: [80] }).toBe(0);
  await page.mouse.move(seen.x - 30, seen.y - 20, { steps: 4 });
  await page.mouse.move(seen.x, seen.y, { steps: 4 });
  await page.mouse.up();
  await still(page);
}

/** The canvas has stopped moving: it goes to what was dropped until that is in sight. */
async function still(page: Page): Promise<void> {
  const look = (): Promise<string> => page.evaluate(() => document.querySelector('.djs-container .viewport')?.getAttribute('transform') ?? '');
  let [seen, same] = [await look(), 0];
  await expect.poll(async () => {
    const before = seen;
    seen = await look();
    same = seen === before ? same + 1 : 0;
    return same;
  }, { intervals: [150] }).toBeGreaterThanOrEqual(2);
}

/** Does something to the flow and waits until text and problems follow it. */
export async function changes(page: Page, act: () => Promise<void>): Promise<void> {
  const checks = (): Promise<number> => page.evaluate((name) => performance.getEntriesByName(name, 'measure').length, timings.checked);
  const before = await checks();
  await act();
  await expect.poll(checks).toBeGreaterThan(before);
}

/** Ids of the steps, gateways and events that are drawn. */
export async function idsOf(page: Page): Promise<string[]> {
  const ids = await page.locator('.djs-shape').evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute('data-element-id') ?? ''));
  return ids.filter((id) => !id.endsWith('_label')).toSorted();
}

export function tool(page: Page, name: string) {
  return page.getByRole('toolbar', { name: '画布' }).getByRole('button', { name, exact: true });
}
