import type { FieldError } from './errors.ts';

const deepest = 64;

/**
 * Places whose text no database can keep (a NUL character, half a surrogate pair), and the place where nesting passes what is sane. Walks
 * with a list of its own, since hostile nesting would overflow the stack.
 */
export function unstorable(value: unknown, prefix = ''): FieldError[] {
  const errors: FieldError[] = [];
  const open: { value: unknown; path: string; depth: number }[] = [{ value, path: prefix, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value === 'string') {
      if (!isStorable(next.value)) errors.push({ path: next.path, code: 'unstorable_text', message: 'holds a character that is not text' });
    } else if (typeof next.value === 'object' && next.value !== null) {
      if (next.depth === deepest) return [{ path: next.path, code: 'too_deep', message: `is nested more than ${deepest} levels deep` }];
      for (const [key, inner] of Object.entries(next.value)) {
        const path = `${next.path}/${key}`;
        if (isStorable(key)) open.push({ value: inner, path, depth: next.depth + 1 });
        else errors.push({ path: next.path, code: 'unstorable_text', message: 'has a field name that is not text' });
      }
    }
  }
  return errors.slice(0, 50);
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
