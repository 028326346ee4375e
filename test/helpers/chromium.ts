import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { fontOfWoff } from './woff.ts';

/** A browser to start, and the environment that it needs. */
export interface BrowserProgram { executablePath: string; env: Record<string, string> }

const cache = resolve('node_modules/.cache/reflow/browser');
const require = createRequire(import.meta.url);
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const WEIGHTS = [400, 600];
const SUBSETS = ['chinese-simplified', 'latin'];

/**
 * The browser that CHROMIUM_PATH names; else, on Linux x64, the one that came with `npm ci`, which needs nothing of the system; else an
 * installed one. @throws Error in one line when there is none
 */
export async function findBrowser(): Promise<BrowserProgram> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return { executablePath: named, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return fromPackage();
  const found = SYSTEM.find((path) => existsSync(path));
  if (!found) throw new Error('The browser tests need Chromium or Chrome on this machine. Install one, or name it in CHROMIUM_PATH.');
  return { executablePath: found, env: {} };
}

async function fromPackage(): Promise<BrowserProgram> {
  const bin = join(dirname(require.resolve('@sparticuz/chromium')), '..', 'bin');
  const chromium = await unpacked(bin, 'chromium.br', 'chromium');
  const env = { FONTCONFIG_FILE: fontSettings() };
  // a bare machine has no NSS; where it has, its own fits better
  const bare = spawnSync('ldd', [chromium], { encoding: 'utf8' }).stdout?.includes('not found') ?? false;
  return { executablePath: chromium, env: bare ? { ...env, LD_LIBRARY_PATH: join(await unpacked(bin, 'al2023.tar.br', 'al2023'), 'lib') } : env };
}

/** Unpacks a file of the package once. Two processes may do it at the same time: one of them wins, both are right. */
async function unpacked(bin: string, file: string, name: string): Promise<string> {
  const place = join(cache, name);
  if (existsSync(place)) return place;
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, 'unfinished-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = unfinished;
  try {
    const made = await inflate(join(bin, file));
    if (!existsSync(place)) renameSync(made, place);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(unfinished, { recursive: true, force: true });
  }
  return place;
}

/** Only our own fonts, so that pages measure the same on every machine and Chinese is never a row of boxes. */
function fontSettings(): string {
  const settings = join(cache, 'fonts.conf');
  if (existsSync(settings)) return settings;
  const fonts = join(cache, 'fonts');
  mkdirSync(fonts, { recursive: true });
  for (const subset of SUBSETS) {
    for (const weight of WEIGHTS) {
      writeFileSync(join(fonts, `${subset}-${weight}.ttf`), fontOfWoff(readFileSync(require.resolve(`@fontsource/noto-sans-sc/files/noto-sans-sc-${subset}-${weight}-normal.woff`))));
    }
  }
  writeFileSync(settings, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${join(cache, 'fonts-cache')}</cachedir></fontconfig>`);
  return settings;
}
