import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readSettings } from '../config/settings.ts';
import type { Import } from '../contracts/types.ts';
import { UsageError, type Io } from './command.ts';

const POLL_MS = 500;

/** Hands the files to a running server and waits until it has read them. Returns how many rows had problems. */
export async function uploadOrders(server: string, files: string[], io: Io): Promise<number> {
  const key = readSettings().apiKey;
  if (!key) throw new UsageError('Set REFLOW_API_KEY to an API key of the server.');
  const form = new FormData();
  for (const file of files) form.append('file', await openAsBlob(file), basename(file));
  const { id } = await ask<{ id: string }>(server, key, '/orders/import', { method: 'POST', body: form });
  for (let told = -1; ;) {
    const job = await ask<Import>(server, key, `/imports/${id}`, {});
    if (job.done !== told) io.err(`${job.done} of ${job.total ?? '?'} read, ${job.bad} with problems`);
    told = job.done;
    if (job.state === 'done' || job.state === 'failed') {
      for (const { row, number, column, code, message } of job.problems) io.out([row, number ?? '-', column ?? '-', code, message].join('\t'));
      if (job.state === 'failed' && job.bad === 0) throw new UsageError(`The server gave up the import ${id}; its log says why.`);
      io.err(`Done: ${job.good} orders, ${job.bad} with problems.`);
      return job.bad;
    }
    await sleep(POLL_MS);
  }
}

async function ask<T>(server: string, key: string, path: string, init: RequestInit): Promise<T> {
  const url = `${server.replace(/\/$/, '')}/api${path}`;
  const response = await fetch(url, { ...init, headers: { authorization: `Bearer ${key}` } }).catch((error: unknown) => {
    throw new UsageError(`No server answers at ${server}.`, { cause: error });
  });
  const body = await response.json() as T & { detail?: string; errors?: { path: string; message: string }[] };
  if (response.ok) return body;
  throw new UsageError([body.detail ?? `${url} answered ${response.status}.`, ...(body.errors ?? []).map((error) => `${error.path}: ${error.message}`)].join('\n'));
}
