import { writeFile } from 'node:fs/promises';
import { saveAll } from './at-rest.ts';

/** Saves what a new format looks like: `node engine/kernel/testing/save-at-rest.ts`. A format that was saved is never written again. */
const { format, saved } = saveAll();
const lines = Object.entries(saved).map(([name, entry]) => `  ${JSON.stringify(name)}: ${JSON.stringify(entry)}`);
await writeFile(new URL(`../tests/saved/at-rest-${format}.json`, import.meta.url), `{\n${lines.join(',\n')}\n}\n`, { flag: 'wx' });
