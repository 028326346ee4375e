/**
 * How smooth the designer is with many elements, in a browser on the built pages: from the draft being there to the diagram drawn, and
 * from a change to the text and the problems that it makes. Run `npm run build` first.
 *   npm run bench:designer -- [--elements 300] [--edits 40]
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { timings } from '../../designer/problems/timings.ts';
import { findBrowser } from '../helpers/chromium.ts';
import { startServer } from '../helpers/server.ts';
import { largeFlow } from './large-flow.ts';

const { values } = parseArgs({ options: { elements: { type: 'string', default: '300' }, edits: { type: 'string', default: '40' } } });
const EDITS = Number(values.edits);

const server = await startServer();
const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--no-zygote', '--disable-gpu'], env: { ...(process.env as Record<string, string>), ...env } });
try {
  await server.key.post('/flows', { key: 'large', label: { zh: '大流程', en: 'Large' }, xml: largeFlow(Number(values.elements)) });
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1440, height: 900 }, locale: 'en' });
  await context.request.post('/api/session', { data: { shop: server.shop.slug, email: server.shop.email('ops'), password: server.shop.password }, headers: { 'x-reflow': '1' } });
  const page = await context.newPage();
  const measured = (name: string): Promise<number[]> => page.evaluate((wanted) => performance.getEntriesByName(wanted, 'measure').map(({ duration }) => duration), name);
  await page.goto('/flows/large/diagram');
  const step = page.locator('[data-element-id="review1"] .djs-hit').first();
  await step.click();
  const drawn = await page.locator('[data-element-id]').count();
  for (let edit = 1; edit <= EDITS; edit += 1) {
    const name = page.getByLabel('Name in English', { exact: true });
    await name.fill(`Review, changed ${edit} times`);
    await name.press('Enter');
    await page.waitForFunction(([wanted, count]) => performance.getEntriesByName(wanted, 'measure').length >= count, [timings.checked, edit] as const);
  }
  const [opened = 0] = await measured(timings.opened);
  const checks = (await measured(timings.checked)).toSorted((a, b) => a - b);
  const at = (part: number): string => (checks[Math.min(checks.length - 1, Math.floor(checks.length * part))] ?? 0).toFixed(0);
  console.log(`${drawn} elements, lines and labels drawn`);
  console.log(`open the draft           ${opened.toFixed(0)} ms`);
  console.log(`change to text, problems ${at(0.5)} ms median, ${at(0.9)} ms p90, ${at(1)} ms at most, of ${checks.length}`);
} finally {
  await browser.close();
  await server.stop();
}
