import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../helpers/chromium.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

const STILL_MS = 400;

/** How a page is looked at. */
export interface Look { phone?: boolean; language?: 'zh-CN' | 'en'; dark?: boolean }

/** The running demo and a browser to look at it with. */
export interface Stage {
  server: TestServer;
  /** What this person sees at an address. */
  open(who: Client, path: string, look?: Look): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the demo on an empty database, and a browser. The pages must have been built. */
export async function openStage(): Promise<Stage> {
  const { executablePath, env } = await findBrowser();
  const [server, browser] = await Promise.all([
    startServer({ demo: true, live: true }),
    chromium.launch({ executablePath, args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'], env: { ...(process.env as Record<string, string>), ...env } }),
  ]);
  return {
    server,
    async open(who, path, { phone = false, language = 'zh-CN', dark = false } = {}) {
      const context = await browser.newContext({
        baseURL: server.url, locale: language, timezoneId: 'Asia/Shanghai', colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce',
        ...(phone ? { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } : { viewport: { width: 1440, height: 900 } }),
      });
      await context.addCookies(cookiesOf(who, server.url));
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      await page.goto(path);
      await settled(page);
      return page;
    },
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

/** Resolves when nothing on the page is still being fetched or drawn. Pages keep a live connection open, so the network is never still. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('main').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], [role="status"]:is([aria-label^="正在"], [aria-label$="ing"], [aria-label^="Opening"])') && [...document.images].every((image) => image.complete || image.loading === 'lazy'));
}

/** The page, once it stands still, as a WebP of at most so many bytes. */
export async function shoot(page: Page, most: number): Promise<Buffer> {
  await settled(page);
  for (let before = await page.screenshot(), still = false; !still;) {
    await page.waitForTimeout(STILL_MS);
    const now = await page.screenshot();
    still = now.equals(before);
    before = now;
  }
  const session = await page.context().newCDPSession(page);
  for (let quality = 90; quality > 20; quality -= 10) {
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
    const picture = Buffer.from(data, 'base64');
    if (picture.length <= most) return picture;
  }
  throw new Error(`${page.url()} does not fit into ${most} bytes.`);
}

function cookiesOf(who: Client, url: string): { name: string; value: string; url: string }[] {
  return (who.headers.cookie ?? '').split('; ').filter(Boolean).map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });
}
