/** A value for a `jsonb` parameter: what is not there is SQL's null. */
export function jsonValue(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
