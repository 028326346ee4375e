import { AppError } from '../http/errors.ts';
import type { Upload } from '../http/services.ts';

/** The one file of an operation that takes one. @throws AppError file_missing */
export function onlyUpload(uploads: readonly Upload[]): Upload {
  const [upload] = uploads;
  if (!upload) throw new AppError('file_missing');
  return upload;
}
