/** JSON that the database takes: without the two things that a JavaScript string may hold and `jsonb` not, NUL and half characters. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => (typeof item === 'string' ? item.replaceAll('\u0000', '').toWellFormed() : item));
}
