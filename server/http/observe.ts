import type { ErrorRequestHandler, RequestHandler } from 'express';
import { v7 } from 'uuid';
import type { Logger } from '../log.ts';
import { coerceError } from './coerce-error.ts';
import { contextOf, setContext } from './context.ts';
import { localeOf } from './locale.ts';
import { sendProblem } from './problem.ts';

/**
 * Gives each request an id and the reader's language, and logs it when it is over: operation, status, time and who (by id), never a URL,
 * header or body, since these may hold tokens and phone numbers.
 */
export function observe(logger: Logger): RequestHandler {
  return (req, res, next) => {
    const began = performance.now();
    setContext(res, { id: v7(), locale: localeOf(req) });
    res.set('x-request-id', contextOf(res).id);
    res.on('close', () => {
      const { id, operation, actor } = contextOf(res);
      if (operation === undefined) return;
      const ms = Math.round(performance.now() - began);
      const who = actor && { shop: actor.shopId, kind: actor.kind, user: actor.userId };
      logger.debug({ request: id, operation, method: req.method, status: res.statusCode, ms, ...who }, 'request');
    });
    next();
  };
}

/** Answers every error as a problem. What nobody foresaw is logged with its stack; after the first byte only the connection can tell. */
export function answerErrors(logger: Logger): ErrorRequestHandler {
  return (thrown, _req, res, _next) => {
    const error = coerceError(thrown);
    const { id, operation } = contextOf(res);
    if (error.code === 'unavailable') logger.warn({ request: id, operation, code: error.code, err: error.cause }, 'not available');
    else if (error.status >= 500) logger.error({ request: id, operation, code: error.code, errors: error.errors, err: error.cause ?? error }, 'failed');
    if (res.headersSent) return void res.destroy();
    sendProblem(res, error);
  };
}
