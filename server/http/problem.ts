import type { Response } from 'express';
import type { Problem } from '../contracts/types.ts';
import { contextOf } from './context.ts';
import { errorCatalogue } from './error-catalogue.ts';
import type { AppError, ErrorParam } from './errors.ts';
import type { Locale } from './locale.ts';

/** The error as RFC 9457 in the reader's language. Places of the sentence without a value keep their braces. */
export function toProblem(error: AppError, locale: Locale, requestId: string): Problem {
  const { status, title } = errorCatalogue[error.code];
  return {
    type: `/api/docs#error-${error.code}`,
    title: title[locale],
    status,
    code: error.code,
    detail: problemDetail(error, locale, requestId),
    instance: `urn:uuid:${requestId}`,
    ...(error.errors ? { errors: error.errors.map((one) => ({ ...one, message: wordOf(one.message, locale) })) } : {}),
    ...(error.current ? { current: error.current as Record<string, unknown> } : {}),
  };
}

/** The sentence of an error with its places filled in. */
export function problemDetail(error: AppError, locale: Locale, requestId: string): string {
  const params: Record<string, ErrorParam> = { count: error.errors?.length ?? 0, requestId, ...error.params };
  return errorCatalogue[error.code].detail[locale].replace(/\{(\w+)\}/g, (place, name: string) => wordOf(params[name] ?? place, locale));
}

function wordOf(param: ErrorParam, locale: Locale): string {
  return typeof param === 'object' ? (param[locale] ?? param.zh) : String(param);
}

export function sendProblem(res: Response, error: AppError): void {
  const { locale, id } = contextOf(res);
  const problem = toProblem(error, locale, id);
  res.status(problem.status).type('application/problem+json').set('cache-control', 'no-store').send(JSON.stringify(problem));
}
