import type { Label } from '../../engine/kernel/types.ts';
import { errorCatalogue } from './error-catalogue.ts';
import type { ErrorCode } from './error-catalogue.ts';

export type { ErrorCode } from './error-catalogue.ts';

/**
 * One place in the input that is wrong. `path` is a JSON pointer into the body (`/lines/0/quantity`), `?name` of the query or `:name` of the
 * path; `code` is stable, `message` says it in the reader's language.
 */
export interface FieldError { path: string; code: string; message: string | Label }

/** A label is filled in in the reader's language. */
export type ErrorParam = string | number | Label;

export interface ErrorMore {
  /** Fill the `{name}` places of the catalogue's detail. */
  params?: Record<string, ErrorParam>;
  errors?: FieldError[];
  /** What is true now, for `stale_version`: the whole ticket, so that the page can show what changed. */
  current?: object;
  cause?: unknown;
}

/** A refusal that the caller can act on. Anything else that is thrown answers `internal` and is logged with its stack. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: Record<string, ErrorParam>;
  readonly errors: FieldError[] | undefined;
  readonly current: object | undefined;

  constructor(code: ErrorCode, more: ErrorMore = {}) {
    super(errorCatalogue[code].title.en, { cause: more.cause });
    this.name = 'AppError';
    this.code = code;
    this.params = more.params ?? {};
    this.errors = more.errors;
    this.current = more.current;
  }

  get status(): number {
    return errorCatalogue[this.code].status;
  }
}
