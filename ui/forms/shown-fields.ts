import type { FieldAccess, FormData } from './types.ts';

/** Field permissions with what has nothing to say left out: fields to be read that are marked `"ui:whenSet": true` and are empty. */
export function shownFields(fields: Record<string, FieldAccess>, ui: object, data: FormData): Record<string, FieldAccess> {
  const marked = Object.entries(ui as Record<string, { 'ui:whenSet'?: unknown } | undefined>).filter(([, field]) => field?.['ui:whenSet'] === true);
  const empty = marked.filter(([code]) => fields[code] === 'read' && isEmpty(data[code])).map(([code]) => [code, 'hidden' as const]);
  return { ...fields, ...Object.fromEntries(empty) };
}

/** Of a form that opens with an outcome, what can be read before one is chosen. */
export function readableFields(fields: Record<string, FieldAccess>, codes: readonly string[]): Record<string, FieldAccess> {
  return Object.fromEntries(codes.map((code) => [code, fields[code] === 'read' ? 'read' : 'hidden']));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
