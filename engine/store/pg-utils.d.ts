declare module 'pg/lib/utils.js' {
  /** A value as `pg` sends it. @throws Error when it has no such form */
  export function prepareValue(value: unknown): string | Buffer | null;
}
