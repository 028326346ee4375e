import { KernelError } from '../kernel/index.ts';
import { EngineError, type EngineErrorCode } from './errors.ts';

/** What the kernel refuses is this command's refusal, with the kernel's own words. @throws EngineError `code` */
export function refusedAs<T>(code: EngineErrorCode, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof KernelError)) throw error;
    throw new EngineError(code, error.message, { words: error.words });
  }
}
