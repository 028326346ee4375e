import { walkSteps } from '../browser/walk-steps.ts';
import type { Stage } from './stage.ts';
import type { Page } from 'playwright-core';

/** Numbers of docs/walk-auto-approval.md that have a picture, and what is shown: after the number, or where it is about to press a button. */
const shown: Readonly<Record<number, 'after' | 'before'>> = { 11: 'after', 14: 'before' };

/** Follows the walk in the demo and hands over the page at each number that has a picture. */
export async function walk({ server, open }: Stage, take: (name: string, page: Page) => Promise<void>): Promise<void> {
  const page = await open(await server.shop.as('ops'), '/flows');
  for (const [at, step] of walkSteps.entries()) {
    const number = at + 1;
    if (number > Math.max(...Object.keys(shown).map(Number))) break;
    if (shown[number] === 'before') {
      await page.getByRole('link', { name: '场景', exact: true }).click();
      await page.getByRole('heading', { name: '停在新的一步' }).waitFor();
      await take(`walk-${number}`, page);
    }
    await step(page);
    if (shown[number] === 'after') await take(`walk-${number}`, page);
  }
  await page.context().close();
}
