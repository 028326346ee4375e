import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areas, groups } from './areas/index.ts';
import { catalogue } from './catalogue.ts';

const everybody = catalogue('zh', groups.everybody);
const desk = { ...everybody, ...catalogue('zh', groups.desk) };
const keys = Object.keys(catalogue('zh', areas));
const pages = [...readFileSync('ui/router.tsx', 'utf8').matchAll(/import\('([^']+)'\)/g)].map((found) => join('ui', found[1] ?? ''));

/** A file with all that it imports, now or later, from our own folders; types have no words. */
function reached(first: string[]): Set<string> {
  const files = new Set(first);
  for (const file of files) {
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:^import (?!type)[^;]*?from |^import |^export [^;]*? from |import\()\s*'(\.[^']+)'/gm)) {
      const imported = join(file, '..', path);
      if (/\.tsx?$/.test(imported) && !imported.startsWith('ui/i18n/') && existsSync(imported)) files.add(imported);
    }
  }
  return files;
}

/** Keys in the files, whole or by their beginning, that are not among the texts. */
function unknown(files: Set<string>, texts: Readonly<Record<string, string>>): string[] {
  const known = Object.keys(texts);
  return [...files].flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/['"`]([a-z]\w*\.[\w.]*)(\$\{|['"`])/gi)].flatMap(([, word = '', end]) => {
    const fits = (key: string): boolean => (end === '${' ? key.startsWith(word) : key === word);
    return keys.some(fits) && !known.some(fits) ? [`${file}: ${word}`] : [];
  }));
}

describe('the groups of texts', () => {
  it('hold every area once', () => {
    expect(Object.values(groups).flatMap((group) => Object.keys(group)).sort()).toEqual(Object.keys(areas).sort());
  });

  it('give buyers, and what stands around every page, all of their words', () => {
    const files = reached(['ui/main.tsx', ...pages].filter((page) => page.startsWith('ui/shell/not-found') || page.startsWith('inbox/buyer/')).concat('ui/shell/page-crashed.tsx', 'ui/shell/page-loading.tsx', 'ui/toast/toasts.tsx'));
    expect(files.size).toBeGreaterThan(100);
    expect(unknown(files, everybody)).toEqual([]);
  });

  it('give the desk all of its words without those of the designer', () => {
    expect(unknown(reached(pages.filter((page) => !page.startsWith('designer/'))), desk)).toEqual([]);
  });
});
