import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { Contract } from '../contracts/contract.ts';
import type { Answer } from './binding.ts';
import { contextOf } from './context.ts';
import { AppError } from './errors.ts';
import type { Download } from './services.ts';
import { makeChecker, type Checker } from './validator.ts';

/** Makes the writer of answers. With `check`, a result that does not fit the contract is a defect and answers `response_mismatch`. */
export function answerSender(contract: Contract, check: boolean): (answer: Answer, req: Request, res: Response) => Promise<void> {
  const statuses = Object.keys(contract.responses).map(Number);
  const checkers = new Map<number, Checker>();
  for (const [status, schema] of Object.entries(contract.responses)) {
    if (check && schema !== null) checkers.set(Number(status), makeChecker(schema, 'result'));
  }
  return async (answer, req, res) => {
    if (answer.kind === 'open') return answer.run(req, res);
    if (answer.kind === 'file') return sendFile(answer.file, res);
    res.set('cache-control', 'private, no-cache');
    if (answer.kind === 'xml') return void res.type('application/xml').send(answer.text);
    const status = answer.status ?? statuses[0] ?? 200;
    if (contract.responses[status] === null) return void res.status(status).end();
    const text = JSON.stringify(answer.result);
    mustFit(checkers.get(status), text, res);
    res.status(status).type('application/json').send(text);
  };
}

function mustFit(checker: Checker | undefined, text: string | undefined, res: Response): void {
  const errors = checker?.check(text === undefined ? undefined : JSON.parse(text), contextOf(res).locale) ?? [];
  if (errors.length > 0) throw new AppError('response_mismatch', { errors });
}

/** Evidence is shown in the page, never run: the browser may not guess its type, and its page may load nothing. */
async function sendFile(file: Download, res: Response): Promise<void> {
  const name = encodeURIComponent(file.name).replaceAll("'", '%27');
  res.status(200).set({
    'content-type': file.type,
    'content-length': String(file.size),
    'content-disposition': `${file.type.startsWith('text/') ? 'attachment' : 'inline'}; filename*=UTF-8''${name}`,
    'content-security-policy': "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'",
    'cache-control': 'private, max-age=3600',
  });
  if (Buffer.isBuffer(file.bytes)) return void res.end(file.bytes);
  await pipeline(file.bytes, res);
}
