import type { FieldAccess, FormData } from './types.ts';

/** Field permissions with what has nothing to say left out: fields to be read that are empty. */
export function shownFields(fields: Record<string, FieldAccess>, data: FormData): Record<string, FieldAccess> {
  return Object.fromEntries(Object.entries(fields).map(([code, access]) => [code, access === 'read' && isEmpty(data[code]) ? 'hidden' : access]));
}

/** Of a form that opens with an outcome, what can be read before one is chosen. */
export function readableFields(fields: Record<string, FieldAccess>, codes: readonly string[]): Record<string, FieldAccess> {
  return Object.fromEntries(codes.map((code) => [code, fields[code] === 'read' ? 'read' : 'hidden']));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
