import { writeFileSync } from 'node:fs';
import { settingsPage } from './config/settings-page.ts';

/** `npm run docs`: writes the pages that are made from tables. */
writeFileSync(new URL('../docs/settings.md', import.meta.url), settingsPage());
