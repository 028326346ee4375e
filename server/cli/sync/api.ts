import { readSettings } from '../../config/settings.ts';
import { UsageError } from '../command.ts';

/** A running server, asked with the key in REFLOW_API_KEY. */
export interface Api {
  get<T>(path: string): Promise<T>;
  text(path: string): Promise<string>;
  send<T>(method: 'PUT' | 'POST', path: string, body: unknown): Promise<T>;
}

interface Problem { detail?: string; code?: string; errors?: { path: string; message: string }[] }

/** @throws UsageError when there is no key, nobody answers, or the server refuses: with its own words */
export function connect(server: string): Api {
  const key = readSettings().apiKey;
  if (!key) throw new UsageError('Set REFLOW_API_KEY to an API key of the server.');
  const ask = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const response = await fetch(`${server.replace(/\/$/, '')}/api${path}`, {
      method, headers: { authorization: `Bearer ${key}`, 'accept-language': 'en', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((error: unknown) => { throw new UsageError(`No server answers at ${server}.`, { cause: error }); });
    if (response.ok) return response;
    const problem = await response.json().catch(() => ({})) as Problem;
    throw new UsageError([`${method} ${path} was refused: ${problem.detail ?? response.status}`, ...(problem.errors ?? []).map(({ path: at, message }) => `  ${at}: ${message}`)].join('\n'));
  };
  return {
    get: async <T>(path: string) => (await ask('GET', path)).json() as Promise<T>,
    text: async (path) => (await ask('GET', path)).text(),
    send: async <T>(method: string, path: string, body: unknown) => (await ask(method, path, body)).json() as Promise<T>,
  };
}
