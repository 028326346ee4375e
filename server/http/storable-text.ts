import type { FieldError } from './errors.ts';
import type { Locale } from './locale.ts';

const deepest = 64;

const words = {
  text: { zh: '含有不是文字的字符', en: 'holds a character that is not text' },
  name: { zh: '有一个字段名不是文字', en: 'has a field name that is not text' },
  deep: { zh: `嵌套超过 ${deepest} 层`, en: `is nested more than ${deepest} levels deep` },
};

/**
 * Places whose text no database can keep (a NUL character, half a surrogate pair), and the place where nesting passes what is sane. Walks
 * with a list of its own, since hostile nesting would overflow the stack.
 */
export function unstorable(value: unknown, locale: Locale): FieldError[] {
  const errors: FieldError[] = [];
  const open: { value: unknown; path: string; depth: number }[] = [{ value, path: '', depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value === 'string') {
      if (!isStorable(next.value)) errors.push({ path: next.path, code: 'unstorable_text', message: words.text[locale] });
    } else if (typeof next.value === 'object' && next.value !== null) {
      if (next.depth === deepest) return [{ path: next.path, code: 'too_deep', message: words.deep[locale] }];
      for (const [key, inner] of Object.entries(next.value)) {
        const path = `${next.path}/${key}`;
        if (isStorable(key)) open.push({ value: inner, path, depth: next.depth + 1 });
        else errors.push({ path: next.path, code: 'unstorable_text', message: words.name[locale] });
      }
    }
  }
  return errors.slice(0, 50);
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
