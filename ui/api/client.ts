import { v4 } from 'uuid';
import { shownText } from '../i18n/shown-text.ts';
import { languageChoice } from '../i18n/language.ts';
import { ApiError, type Problem } from './api-error.ts';

type QueryValue = string | number | boolean | null | undefined;

/** Query values; a list is sent as the repeated parameter, an empty or absent value not at all. */
export type Query = Readonly<Record<string, QueryValue | readonly string[]>>;

export interface RequestOptions {
  readonly query?: Query;
  /** Sent as JSON, or as it is when it is a FormData. */
  readonly body?: unknown;
  /** Makes a repeated POST safe: the server answers the repetition with the first answer. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** What a success carries; JSON unless said otherwise. */
  readonly as?: 'json' | 'text';
  /** Lets the request outlive the page, for a decision that is sent while the page is being left. */
  readonly keepalive?: boolean;
}

/**
 * Asks the API under `/api`. Returns the parsed answer (undefined for 204); throws ApiError for everything else,
 * with code `network` when nothing was reached and `unreadable` when the answer is not what HTTP promised.
 */
export async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(method, path, options);
  if (response.status === 204) return undefined as T;
  const answer = await parse(response, response.ok ? options.as : 'json');
  if (!response.ok) throw new ApiError(toProblem(answer, response));
  return answer as T;
}

/** `/api` and the path with those query values that are set. */
export function apiUrl(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') params.append(name, String(one));
    }
  }
  const tail = params.toString();
  return `/api${path}${tail ? `?${tail}` : ''}`;
}

/** A fresh key for one intended act; keep it when the same act is retried. */
export function newIdempotencyKey(): string {
  return v4();
}

async function send(method: string, path: string, options: RequestOptions): Promise<Response> {
  const isForm = options.body instanceof FormData;
  const headers: Record<string, string> = { Accept: options.as === 'text' ? '*/*' : 'application/json', 'Accept-Language': languageChoice.get() };
  // The server refuses cookie-borne changes without this header, which other sites cannot set.
  if (method !== 'GET') headers['X-Reflow'] = '1';
  if (options.body !== undefined && !isForm) headers['Content-Type'] = 'application/json';
  if (options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey;
  try {
    return await fetch(apiUrl(path, options.query), {
      method,
      headers,
      credentials: 'same-origin',
      body: options.body === undefined ? null : isForm ? (options.body as FormData) : JSON.stringify(options.body),
      ...(options.signal ? { signal: options.signal } : {}),
      ...(options.keepalive ? { keepalive: true } : {}),
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError({ status: 0, code: 'network', detail: words('problem.network') }, { cause });
  }
}

async function parse(response: Response, as: RequestOptions['as']): Promise<unknown> {
  try {
    return await (as === 'text' ? response.text() : response.json());
  } catch (cause) {
    throw new ApiError({ status: response.status, code: 'unreadable', detail: words('problem.unreadable') }, { cause });
  }
}

function toProblem(answer: unknown, response: Response): Problem {
  const problem = typeof answer === 'object' && answer !== null ? (answer as Partial<Problem>) : {};
  return { ...problem, status: response.status, code: problem.code ?? `http_${response.status}` };
}

function words(key: 'problem.network' | 'problem.unreadable'): string {
  return shownText().t(key);
}
