/** One field that the server refused. `path` is a JSON pointer into the body. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** The body of an RFC 9457 answer. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  /** For 409: the present state of what was changed by somebody else. */
  readonly current?: unknown;
}

/**
 * A request that did not do what was asked. `code` is stable (`stale`, `not_found`, …);
 * `network` and `unreadable` are the client's own. `message` is for people, in the language of the request.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly status: number;
  readonly errors: readonly FieldProblem[];
  readonly current: unknown;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail ?? problem.title ?? problem.code, options);
    this.code = problem.code;
    this.status = problem.status;
    this.errors = problem.errors ?? [];
    this.current = problem.current;
  }
}

/** Any thrown value as an ApiError, so that pages handle one kind. */
export function asApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  return new ApiError({ status: 0, code: 'unknown', detail: thrown instanceof Error ? thrown.message : String(thrown) });
}
