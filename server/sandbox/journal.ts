import { appendFileSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

/** Records by key; the last one written under a key counts. */
export interface Collection<T> {
  get(key: string): T | undefined;
  /** On disk when this returns. */
  put(key: string, value: T): void;
  remove(key: string): void;
  /** In the order in which the keys were first written. */
  values(): T[];
}

export interface Journal {
  collection<T>(name: string): Collection<T>;
  close(): void;
}

interface Line { collection: string; key: string; value: unknown }

/**
 * An append-only file of JSON lines with the newest value of each record in memory. A process that is killed in the middle of a line
 * loses that line only: the half line is cut off at the next start, before anything is written behind it.
 */
export function openJournal(folder: string): Journal {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'sandbox.jsonl');
  const collections = new Map<string, Map<string, unknown>>();
  const records = (name: string): Map<string, unknown> => {
    const known = collections.get(name) ?? new Map<string, unknown>();
    collections.set(name, known);
    return known;
  };
  const remember = ({ collection, key, value }: Line): void => {
    if (value === null) records(collection).delete(key);
    else records(collection).set(key, value);
  };
  for (const line of readLines(path)) remember(line);
  const file = openSync(path, 'a');
  const write = (line: Line): void => {
    appendFileSync(file, `${JSON.stringify(line)}\n`);
    fsyncSync(file);
    remember(line);
  };
  return {
    collection<T>(name: string): Collection<T> {
      return {
        get: (key) => records(name).get(key) as T | undefined,
        put: (key, value) => write({ collection: name, key, value }),
        remove: (key) => write({ collection: name, key, value: null }),
        values: () => [...records(name).values()] as T[],
      };
    },
    close: () => closeSync(file),
  };
}

function readLines(path: string): Line[] {
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) truncateSync(path, Buffer.byteLength(whole));
  return whole.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line);
}
