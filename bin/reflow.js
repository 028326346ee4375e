#!/usr/bin/env node
// Runs the command line under the Node that this package pins: TypeScript without a build needs Node 24, whatever the
// system has. Plain JavaScript, because an older Node reads this file.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const cli = join(dirname(fileURLToPath(import.meta.url)), '..', 'server', 'cli.ts');

function pinnedNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    return ['bin/node', 'bin/node.exe'].map((name) => join(folder, name)).find(existsSync);
  } catch {
    return undefined;
  }
}

const own = Number(process.versions.node.split('.')[0]) >= NEEDED;
const node = own ? process.execPath : pinnedNode();
if (!node) {
  console.error(`reflow needs Node ${NEEDED}; this is ${process.version}. Run "npm ci" to install the pinned one, or use a newer Node.`);
  process.exit(2);
}
const child = spawn(node, [cli, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => { console.error(error.message); process.exit(2); });
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
