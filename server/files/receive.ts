import type { Request } from 'express';
import busboy from 'busboy';
import type { UploadRule } from '../contracts/contract.ts';
import { AppError } from '../http/errors.ts';
import type { Upload } from '../http/services.ts';
import { sniff } from './sniff.ts';

interface Arrived { name: string; bytes: Buffer }

/**
 * Reads the files of a multipart request into memory, at most as many and as big as the rule says. Other fields are passed over.
 * @throws AppError unsupported_media_type, upload_unreadable, too_many_files, file_missing, file_too_big, file_type_refused
 */
export async function receiveUploads(req: Request, rule: UploadRule): Promise<Upload[]> {
  if (!req.is('multipart/form-data')) throw new AppError('unsupported_media_type', { params: { expected: 'multipart/form-data' } });
  const arrived = await readFiles(req, rule);
  if (arrived.length === 0) throw new AppError('file_missing');
  return Promise.all(arrived.map(async ({ name, bytes }) => {
    if (bytes.length === 0) throw new AppError('file_missing');
    return { name, bytes, size: bytes.length, type: await sniff(bytes, rule.types) };
  }));
}

function readFiles(req: Request, rule: UploadRule): Promise<Arrived[]> {
  const arrived: Arrived[] = [];
  const limits = { fileSize: rule.megabytes * 1024 * 1024, files: rule.files, fields: 10, parts: rule.files + 10 };
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      // What is still arriving is read and dropped, so that the sender gets the answer instead of a broken connection.
      req.unpipe();
      req.resume();
      reject(error);
    };
    const unreadable = (cause: unknown): void => fail(new AppError('upload_unreadable', { cause }));
    try {
      // Browsers write file names in UTF-8.
      const parser = busboy({ headers: req.headers, limits, defParamCharset: 'utf8' });
      parser.on('file', (_field, stream, { filename }) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('limit', () => fail(new AppError('file_too_big', { params: { megabytes: rule.megabytes } })));
        stream.on('error', unreadable);
        stream.on('close', () => arrived.push({ name: safeName(filename), bytes: Buffer.concat(chunks) }));
      });
      parser.on('filesLimit', () => fail(new AppError('too_many_files', { params: { files: rule.files } })));
      parser.on('error', unreadable);
      parser.on('close', () => resolve(arrived));
      req.on('close', () => req.complete || unreadable(new Error('the sender left')));
      req.pipe(parser);
    } catch (cause) {
      unreadable(cause);
    }
  });
}

/** The last part of the name, without what no file system or database keeps. */
function safeName(name: string | undefined): string {
  const last = (name ?? '').split(/[\\/]/).at(-1)?.replaceAll(/\p{Cc}/gu, '').trim() ?? '';
  // Cutting may halve a character that takes two places.
  return last.slice(-120).toWellFormed() || 'file';
}
