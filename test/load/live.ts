/**
 * How long until a change made through one server process is on a screen that another one serves: two processes on one PostgreSQL server, a
 * browser at the second, changes asked of the first. Timed from before the request until the words stand in the page.
 *   npm run bench:live -- [--rounds 20]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { chromium, type Locator } from 'playwright-core';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { placed, twoMugs } from '../helpers/after-sale.ts';
import { findBrowser } from '../helpers/chromium.ts';
import { createClient } from '../helpers/client.ts';
import { freePort } from '../helpers/free-port.ts';
import { startPostgres } from '../helpers/postgres.ts';
import { serverProcess } from '../helpers/server-process.ts';
import { startServer } from '../helpers/server.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } });
const ROUNDS = Number(values.rounds);

const postgres = await startPostgres({ durable: true });
process.env.TEST_DATABASE_URL = postgres.url;
const first = await startServer({ live: true });
const [database] = await first.look<{ name: string }>('select current_database() as name');
const dir = mkdtempSync(join(tmpdir(), 'reflow-live-'));
const second = serverProcess(await freePort(), {
  DATABASE_URL: postgres.url.replace(/[^/]*$/, database?.name ?? ''), DATA_DIR: dir, REFLOW_DEMO: 'false', NODE_ENV: 'test', SANDBOX_URL: first.outside.url, SANDBOX_SECRET: first.outside.secret,
});
await second.start();
const ticket = await first.key.post<TicketDetail>('/tickets', twoMugs(await placed(first.key)));

const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--no-zygote', '--disable-gpu'], env: { ...(process.env as Record<string, string>), ...env } });
const context = await browser.newContext({ baseURL: second.url, locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
const signedIn = await createClient(second.url, {}).ask('POST', '/session', { body: { shop: first.shop.slug, email: first.shop.email('supervisor'), password: first.shop.password } });
await context.addCookies(signedIn.headers.getSetCookie().map((cookie) => ({ name: cookie.slice(0, cookie.indexOf('=')), value: cookie.slice(cookie.indexOf('=') + 1, cookie.indexOf(';')), url: second.url })));

/** Milliseconds of each change, from the request to the words on the screen. */
async function measure(what: string, change: (round: number) => Promise<unknown>, shown: (round: number) => Locator): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    await Promise.all([change(round), shown(round).waitFor({ timeout: 30_000 })]);
    times.push(performance.now() - began);
  }
  times.sort((one, other) => one - other);
  const at = (share: number): string => `${Math.round(times[Math.floor((times.length - 1) * share)] ?? 0)} ms`.padStart(8);
  console.log(`${what.padEnd(44)} p50 ${at(0.5)}   p95 ${at(0.95)}   slowest ${at(1)}`);
}

const list = await context.newPage();
await list.goto('/inbox/all');
const row = list.locator(`tr[aria-label*="${ticket.number}"]`);
await row.waitFor();
await measure('list: suspended and resumed', (round) => (round % 2 === 0 ? first.key.post(`/tickets/${ticket.id}/suspend`, { reason: '等厂家' }) : first.key.post(`/tickets/${ticket.id}/resume`, {})),
  (round) => row.filter(round % 2 === 0 ? { hasText: '已挂起' } : { hasNotText: '已挂起' }));
const other = await context.newPage();
await other.goto(`/tickets/${ticket.number}`);
await other.locator('[role=group] button[aria-keyshortcuts]').first().waitFor();
await measure('ticket: a note of a colleague', (round) => first.key.post(`/tickets/${ticket.id}/messages`, { text: `第 ${round + 1} 句话`, visibility: 'internal' }), (round) => other.getByText(`第 ${round + 1} 句话`, { exact: true }).first());

await browser.close();
await second.stop();
await first.stop();
await postgres.stop();
rmSync(dir, { recursive: true, force: true });
