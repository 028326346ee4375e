/**
 * What pages cost whoever opens them: script as it is sent (gzip), and how long until the page can be used, on a processor four times slower
 * than this one, with nothing in the browser's cache. Needs a built `dist` (`npm run build`).
 *   npm run bench:pages -- [--slower 4] [--rounds 3]
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { placed, twoMugs } from '../helpers/after-sale.ts';
import { findBrowser } from '../helpers/chromium.ts';
import type { Client } from '../helpers/client.ts';
import { startServer } from '../helpers/server.ts';

const { values } = parseArgs({ options: { slower: { type: 'string', default: '4' }, rounds: { type: 'string', default: '3' } } });
const SLOWER = Number(values.slower);
const ROUNDS = Number(values.rounds);

interface Opened { scriptBytes: number; files: number; readyMs: number; largestMs: number; shift: number }
/** `ready` is on screen when the reader can begin. */
interface Opening { name: string; path: string; by: Client; ready: string; phone?: boolean }

const server = await startServer({ live: true });
const order = await placed(server.key);
const ticket = await server.key.post<TicketDetail>('/tickets', twoMugs(order));
for (let more = 0; more < 29; more += 1) await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key)));
const [agent, ops, buyer] = [await server.shop.as('agent'), await server.shop.as('ops'), await server.shop.buyer(order)];

const openings: Opening[] = [
  { name: 'inbox, 30 tickets', path: '/inbox/all', by: agent, ready: `tr[aria-label*="${ticket.number}"]` },
  { name: 'ticket with its form', path: `/tickets/${ticket.number}`, by: agent, ready: '[role=group] button[aria-keyshortcuts]' },
  { name: 'buyer: orders', path: `/b/${server.shop.slug}/orders`, by: buyer, ready: `text=${order.number}`, phone: true },
  { name: 'buyer: progress of a ticket', path: `/b/${server.shop.slug}/t/${ticket.number}`, by: buyer, ready: `text=${ticket.number}`, phone: true },
  { name: 'flows', path: '/flows', by: ops, ready: 'text=return-refund' },
  { name: 'designer, return and refund', path: '/flows/return-refund/diagram', by: ops, ready: '[data-element-id=review]' },
];

const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--no-zygote', '--disable-gpu'], env: { ...(process.env as Record<string, string>), ...env } });
console.log(`processor ${SLOWER} times slower, empty cache, middle of ${ROUNDS}`);
console.log(`${'page'.padEnd(32)}${'script, gzip'.padStart(14)}${'files'.padStart(7)}${'ready'.padStart(10)}${'largest'.padStart(10)}${'shift'.padStart(8)}`);
for (const opening of openings) {
  const rounds: Opened[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await open(browser, opening));
  const middle = rounds.sort((one, other) => one.readyMs - other.readyMs)[Math.floor(ROUNDS / 2)];
  if (!middle) continue;
  const { scriptBytes, files, readyMs, largestMs, shift } = middle;
  console.log(`${opening.name.padEnd(32)}${`${(scriptBytes / 1000).toFixed(0)} kB`.padStart(14)}${String(files).padStart(7)}${`${Math.round(readyMs)} ms`.padStart(10)}${`${Math.round(largestMs)} ms`.padStart(10)}${shift.toFixed(3).padStart(8)}`);
}
await browser.close();
await server.stop();

/** Opens a page in a browser that has never been here. */
async function open(inside: Browser, { path, by, ready, phone = false }: Opening): Promise<Opened> {
  const context = await inside.newContext({ baseURL: server.url, locale: 'zh-CN', ...(phone ? { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } : { viewport: { width: 1440, height: 900 } }) });
  await context.addCookies((by.headers['cookie'] ?? '').split('; ').map((cookie) => ({ name: cookie.slice(0, cookie.indexOf('=')), value: cookie.slice(cookie.indexOf('=') + 1), url: server.url })));
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const sent = await watchScripts(page);
  const began = performance.now();
  await page.goto(path, { waitUntil: 'commit' });
  await page.locator(ready).first().waitFor({ timeout: 60_000 });
  const readyMs = performance.now() - began;
  const { largestMs, shift } = await vitals(page);
  const found = { scriptBytes: sent.bytes(), files: sent.files(), readyMs, largestMs, shift };
  await context.close();
  return found;
}

/** Bytes of scripts as they came over the wire. */
async function watchScripts(page: Page): Promise<{ bytes(): number; files(): number }> {
  const cdp = await page.context().newCDPSession(page);
  const scripts = new Set<string>();
  const sizes = new Map<string, number>();
  cdp.on('Network.responseReceived', ({ requestId, type }) => { if (type === 'Script') scripts.add(requestId); });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => void sizes.set(requestId, encodedDataLength));
  await cdp.send('Network.enable');
  return { bytes: () => [...scripts].reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0), files: () => scripts.size };
}

/** When the largest part was painted, and how much the layout moved (web vitals). */
async function vitals(page: Page): Promise<{ largestMs: number; shift: number }> {
  return page.evaluate(() => new Promise<{ largestMs: number; shift: number }>((resolve) => {
    let [largestMs, shift] = [0, 0];
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) largestMs = entry.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve({ largestMs, shift }), 300);
  }));
}
