import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areas } from './areas/index.ts';
import type { Area } from './entry.ts';
import { wholeText } from './whole-text.ts';

const entries = Object.entries<Area>(areas).flatMap(([area, texts]) =>
  Object.entries(texts).map(([key, entry]) => ({ area, key, entry })),
);

describe('the catalogue', () => {
  it('has a text in both languages for every key', () => {
    const empty = entries.filter(({ entry }) => !entry.zh.trim() || !entry.en.trim()).map(({ key }) => key);
    expect(empty).toEqual([]);
  });

  it('uses the same {names} in both languages', () => {
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    const different = entries.filter(({ entry }) => `${names(entry.zh)}` !== `${names(entry.en)}`).map(({ key }) => key);
    expect(different).toEqual([]);
  });

  it('names each key once', () => {
    const keys = entries.map(({ key }) => key);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('keeps the keys of one prefix in one file, apart from the codes of the glossary', () => {
    const places = new Map<string, Set<string>>();
    for (const { area, key } of entries.filter((entry) => entry.area !== 'glossary')) {
      const prefix = key.slice(0, key.indexOf('.'));
      places.set(prefix, (places.get(prefix) ?? new Set()).add(area));
    }
    expect([...places].filter(([, files]) => files.size > 1)).toEqual([]);
  });

  it('knows every key that the code asks for', () => {
    const known = new Set(entries.map(({ key }) => key));
    const asked = sources().flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => ({ path, key: match[1] ?? '' })),
    );
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter(({ key }) => !known.has(key))).toEqual([]);
  });

  it('says neither sorry nor hurrah', () => {
    const shouting = entries.filter(({ entry }) => /[!！]|抱歉|您|请耐心|successfully|please/i.test(entry.zh + entry.en));
    expect(shouting.map(({ key }) => key)).toEqual([]);
  });
});

describe('createText', () => {
  it('fills names in and uses the English singular', () => {
    const en = wholeText('en');
    expect(en.t('demo.clock.moved', { time: '10:23' })).toBe('Demo time is now 10:23');
    expect(wholeText('zh-CN').t('demo.clock.moved', { time: '10:23' })).toBe('演示时间已到 10:23');
  });

  it('gives the word of a code, and an unknown code itself', () => {
    expect(wholeText('zh-CN').word('pending_review')).toBe('待审核');
    expect(wholeText('en').word('goods.missing')).toBe('Missing');
    expect(wholeText('en').word('no_such_code')).toBe('no_such_code');
    expect(wholeText('en').word('channel.corner_shop', 'corner_shop')).toBe('corner_shop');
  });

  it('shows Chinese where a name has no English', () => {
    expect(wholeText('en').label({ zh: '电话回访' })).toBe('电话回访');
    expect(wholeText('en').label({ zh: '审核', en: 'Review' })).toBe('Review');
  });
});

function sources(): string[] {
  return ['ui', 'inbox', 'designer'].filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts') && !path.endsWith('.test.tsx'))
      .map((path) => join(folder, path)),
  );
}
