import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../command.ts';

/** Contents by path below the folder, always with forward slashes. */
export type Files = Record<string, string>;

/** What the files were pulled from, beside them. */
const LOCK = 'reflow.lock.json';

/** Version that the shop had of each definition (`flows/refund-only`, `policy`) when it was pulled or deployed last. */
export type Lock = Record<string, number>;

/** Every file of the folder that may be a definition. @throws UsageError when there is no such folder */
export function readFolder(folder: string): Files {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UsageError(`There is no folder ${folder}.`);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const kept = names.filter((name) => /\.(json|bpmn)$/.test(name) && name !== LOCK && !name.split('/').some((part) => part.startsWith('.') || part === 'node_modules'));
  return Object.fromEntries(kept.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Writes the files, and takes away those of the same definitions that are no more. */
export function writeFolder(folder: string, files: Files, gone: readonly string[]): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  for (const name of gone) rmSync(join(folder, name), { force: true });
}

export function readLock(folder: string): Lock {
  const path = join(folder, LOCK);
  return existsSync(path) ? readJson<Lock>(LOCK, readFileSync(path, 'utf8')) : {};
}

export function writeLock(folder: string, lock: Lock): void {
  writeFileSync(join(folder, LOCK), toJson(Object.fromEntries(Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1)))));
}

/** As all these files are written: two spaces, a line at the end. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** @throws UsageError naming the file */
export function readJson<T>(name: string, text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new UsageError(`${name} is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
