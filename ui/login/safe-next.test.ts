import { describe, expect, it } from 'vitest';
import { safeNext } from './safe-next.ts';

describe('safeNext', () => {
  it('keeps a path of this site with its query', () => {
    expect(safeNext('/tickets/AS2611190121?tab=notes')).toBe('/tickets/AS2611190121?tab=notes');
  });

  it.each([null, '', 'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '/login?next=/login'])(
    'goes to the inbox instead of %s',
    (next) => {
      expect(safeNext(next)).toBe('/inbox');
    },
  );
});
