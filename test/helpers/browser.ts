import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type ConsoleMessage, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { findBrowser } from './chromium.ts';
import { startServer, type ServerOptions, type TestServer } from './server.ts';

export interface Window {
  /** A phone in the hand, 390 × 844, instead of a screen of 1440 × 900. */
  phone?: boolean;
  language?: 'zh-CN' | 'en';
  dark?: boolean;
}

/** The running product and a browser to use it with. */
export interface Product {
  readonly server: TestServer;
  /** A browser of somebody's own, without cookies, at this address. */
  open(path: string, window?: Window): Promise<Page>;
  /** Says that this test makes the server refuse something: `409 /api/work-items/`. Any other refusal fails it. */
  expectRefusal(refusal: string): void;
}

/** Before anybody has signed in, and where the shop is no demo, the pages ask and are told so. */
const ORDINARY_REFUSALS = ['401 /api/session', '401 /api/buyer/session', '404 /api/demo/'];
const DIST = resolve('dist');
const PICTURES = resolve('test-output');

/**
 * Starts the built product and a browser for a file of tests, and ends them. Each test fails for what its pages complained about: a
 * violation of the content security policy, an error that nobody caught, an error on the console, an answer nobody expected.
 */
export function useProduct(options: ServerOptions = {}): Product {
  let server: TestServer | undefined;
  let browser: Browser | undefined;
  let contexts: BrowserContext[] = [];
  let troubles: string[] = [];
  let refusals: string[] = [];

  beforeAll(async () => {
    if (!existsSync(join(DIST, 'index.html'))) throw new Error('The browser tests look at the built pages. Run `npm run build` first.');
    const { executablePath, env } = await findBrowser();
    [server, browser] = await Promise.all([
      startServer({ live: true, ...options }),
      chromium.launch({ executablePath, args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'], env: { ...(process.env as Record<string, string>), ...env } }),
    ]);
  });
  afterEach(async () => {
    const found = troubles;
    for (const context of contexts) await context.close();
    [contexts, troubles, refusals] = [[], [], []];
    expect(found).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const expected = (message: ConsoleMessage): boolean => {
    // only a test that takes the network away has this
    if (message.text().includes('net::ERR_INTERNET_DISCONNECTED')) return true;
    const status = /status of (\d{3})/.exec(message.text())?.[1];
    if (!message.text().startsWith('Failed to load resource') || !status) return false;
    const answer = `${status} ${new URL(message.location().url).pathname}`;
    return [...ORDINARY_REFUSALS, ...refusals].some((refusal) => answer.startsWith(refusal));
  };
  const watch = async (context: BrowserContext): Promise<void> => {
    await context.exposeBinding('tellViolation', (_source, words: string) => void troubles.push(`content security policy: ${words}`));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        (globalThis as unknown as { tellViolation(words: string): void }).tellViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
      });
    });
    context.on('page', (page) => {
      page.on('pageerror', (error) => troubles.push(`not caught: ${error.stack ?? error.message}`));
      page.on('console', (message) => { if (message.type() === 'error' && !expected(message)) troubles.push(`console: ${message.text()} ${message.location().url}`); });
    });
  };

  return {
    get server() { return server as TestServer; },
    expectRefusal: (refusal) => void refusals.push(refusal),
    async open(path, { phone = false, language = 'zh-CN', dark = false } = {}) {
      if (!browser || !server) throw new Error('Nothing runs yet.');
      const context = await browser.newContext({
        baseURL: server.url, locale: language, timezoneId: 'Asia/Shanghai', colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce',
        ...(phone ? { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } : { viewport: { width: 1440, height: 900 } }),
      });
      contexts.push(context);
      context.setDefaultTimeout(20_000);
      await watch(context);
      const page = await context.newPage();
      await page.goto(path);
      return page;
    },
  };
}

/** Keeps a picture of the page for people to look at, in a folder that git ignores. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

/** What axe finds on the page that keeps people from using it: rule, and where. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { passes, violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }));
  if (passes.length === 0) throw new Error('axe looked at an empty page.');
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}
