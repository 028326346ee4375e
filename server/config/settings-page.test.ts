import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingsPage } from './settings-page.ts';

describe('docs/settings.md', () => {
  it('is made from the table of settings (write it with `npm run docs`)', () => {
    expect(readFileSync(new URL('../../docs/settings.md', import.meta.url), 'utf8')).toBe(settingsPage());
  });
});
