import { spawn, type ChildProcess } from 'node:child_process';
import { readSettings } from './config/settings.ts';

/**
 * `npm run dev`: the server restarts when one of its files changes, Vite reloads the pages in place. The pages' address is
 * Vite's; it hands /api and /sandbox on to the server.
 */
const settings = readSettings();
const environment = { ...process.env, PORT: String(settings.port), NODE_ENV: 'development' };

const children: ChildProcess[] = [
  spawn(process.execPath, ['--watch', 'server/main.ts'], { stdio: 'inherit', env: environment }),
  spawn(process.execPath, ['node_modules/vite/bin/vite.js'], { stdio: 'inherit', env: environment }),
];

let ending = false;
function end(code: number): void {
  if (ending) return;
  ending = true;
  for (const child of children) child.kill('SIGTERM');
  process.exitCode = code;
}
for (const child of children) child.on('exit', (code) => end(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end(0));
