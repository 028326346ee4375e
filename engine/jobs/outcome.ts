/** What a handler says when its job is not done yet and nothing failed: due again at `at`, attempts unchanged. */
export class Later extends Error {
  readonly at: string;
  constructor(at: string, why: string) {
    super(why);
    this.name = 'Later';
    this.at = at;
  }
}

/** No further attempt can help: dead at once, an incident for a person. */
export class GiveUp extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'GiveUp';
    this.code = code;
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
