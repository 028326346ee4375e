import type { Request, RequestHandler, Response } from 'express';
import express from 'express';
import type { Contract } from '../contracts/contract.ts';
import { receiveUploads } from '../files/receive.ts';
import { contextOf } from './context.ts';
import { AppError } from './errors.ts';
import type { FieldError } from './errors.ts';
import type { Upload } from './services.ts';
import { unstorable } from './storable-text.ts';
import { makeChecker, type Checker } from './validator.ts';

/** What came in, checked against the contract. */
export interface Input { params: unknown; query: unknown; body: unknown; uploads: Upload[] }

const json = express.json({ limit: '1mb', strict: true });
const raw = express.raw({ limit: '1mb', type: () => true });

/** Reads the body as the contract says: JSON, bytes as they came, or files. */
export function bodyReader(contract: Contract): RequestHandler[] {
  if (contract.raw) return [raw];
  if (contract.upload || !contract.body) return [];
  const onlyJson: RequestHandler = (req, _res, next) => {
    if (hasBody(req) && !req.is(['json', '+json'])) throw new AppError('unsupported_media_type', { params: { expected: 'application/json' } });
    next();
  };
  return [onlyJson, json];
}

function hasBody(req: Request): boolean {
  return req.get('transfer-encoding') !== undefined || Number(req.get('content-length') ?? 0) > 0;
}

/**
 * Makes the reader of checked input. Everything that is wrong is named at once: path parameters as `:name`, query as `?name`, the body by
 * JSON pointers.
 */
export function inputReader(contract: Contract): (req: Request, res: Response) => Promise<Input> {
  const checkers = {
    params: contract.params === undefined ? undefined : makeChecker(contract.params, 'text', ':'),
    query: makeChecker(contract.query ?? { type: 'object', properties: {}, additionalProperties: false }, 'text', '?'),
    body: contract.body === undefined ? undefined : makeChecker(contract.body, 'body'),
  };
  return async (req, res) => {
    const { locale } = contextOf(res);
    const input = { params: { ...req.params }, query: { ...req.query }, body: contract.raw ? rawBody(req) : (req.body as unknown) ?? {} };
    const errors = [
      ...wrong(checkers.params, input.params, ':'),
      ...wrong(checkers.query, input.query, '?'),
      ...wrong(checkers.body, input.body, ''),
    ];
    if (errors.length > 0) throw new AppError('validation_failed', { errors });
    const uploads = contract.upload ? await receiveUploads(req, contract.upload) : [];
    return { ...input, uploads };

    function wrong(checker: Checker | undefined, value: unknown, prefix: string): FieldError[] {
      if (!checker) return [];
      const unkept = unstorable(value, locale).map((error) => ({ ...error, path: prefix === '' ? error.path : prefix + error.path.slice(1) }));
      return unkept.length > 0 ? unkept : checker.check(value, locale);
    }
  };
}

/** The bytes as they came; none when nothing came. */
function rawBody(req: Request): Buffer {
  return Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
}
