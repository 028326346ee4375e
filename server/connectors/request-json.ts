import { Ajv, type ValidateFunction } from 'ajv';
import type { FromSchema, JSONSchema } from 'json-schema-to-ts';

/**
 * `unanswered`: time-out or broken connection, nobody knows what happened · `unavailable`: a 5xx or 429 answer ·
 * `refused`: a 4xx answer, trying again is useless · `not_found`: 404 · `bad_answer`: an answer that breaks the contract.
 */
export type ConnectorErrorCode = 'unanswered' | 'unavailable' | 'refused' | 'not_found' | 'bad_answer';

export class ConnectorError extends Error {
  override name = 'ConnectorError';
  readonly code: ConnectorErrorCode;
  /** The outside system's own code and words, if it gave any. */
  readonly detail: string | undefined;
  constructor(code: ConnectorErrorCode, message: string, detail?: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.detail = detail;
  }
}

export interface JsonCall {
  method: 'GET' | 'POST';
  url: string;
  headers?: Record<string, string>;
  body?: unknown;
  timeoutMs: number;
  /** The caller's own wish to stop (job time-out, shutdown). */
  signal: AbortSignal;
}

const ajv = new Ajv({ allErrors: true });

/** Compiles the answer's schema once. */
export function answerOf<const S extends JSONSchema>(schema: S): ValidateFunction<FromSchema<S>> {
  const validate: unknown = ajv.compile(schema as object);
  return validate as ValidateFunction<FromSchema<S>>;
}

/**
 * One HTTP call to an outside system with a time-out and a checked answer.
 * @throws ConnectorError
 */
export async function requestJson<T>(call: JsonCall, isAnswer: ValidateFunction<T>): Promise<T> {
  const { status, text } = await exchange(call);
  const body = parse(text);
  const place = `${call.method} ${new URL(call.url).pathname}`;
  if (status >= 500 || status === 429) throw new ConnectorError('unavailable', `${place} answered ${status}; it is tried again later.`, words(body));
  if (status === 404) throw new ConnectorError('not_found', `${place} knows no such record.`, words(body));
  if (status >= 300) throw new ConnectorError('refused', `${place} refused the request with ${status}: ${words(body) ?? 'no reason given'}.`, words(body));
  if (!isAnswer(body)) throw new ConnectorError('bad_answer', `${place} answered outside its contract: ${ajv.errorsText(isAnswer.errors)}.`);
  return body;
}

async function exchange({ method, url, headers, body, timeoutMs, signal }: JsonCall): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(url, {
      method,
      headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    return { status: response.status, text: await response.text() };
  } catch (cause) {
    throw new ConnectorError('unanswered', `${method} ${new URL(url).pathname} gave no answer; whether it happened is not known.`, undefined, cause);
  }
}

function parse(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function words(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { code, message } = body as { code?: unknown; message?: unknown };
  return [code, message].filter((part) => typeof part === 'string').join(': ') || undefined;
}
