/* oxlint-disable unicorn/no-thenable -- a keyword of JSON Schema, never awaited */
import type { ConditionalForm } from './show-when.ts';

/** What a field may take, by media type. */
export const fileKinds = {
  picture: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
  video: ['video/mp4'],
  pdf: ['application/pdf'],
} as const;
export type FileKind = keyof typeof fileKinds;

/** Largest file of all, in megabytes. */
export const MAX_FILE_MB = 10;

/** `"ui:files"` of a field: kinds (absent: all), size of each file in megabytes, and whether the shop's policy says how many are needed. */
export interface FileRule { kinds?: readonly FileKind[]; maxMb?: number; byReason?: boolean }

export function fileRule(ui: Record<string, unknown>, code: string): FileRule {
  return ((ui[code] as { 'ui:files'?: FileRule } | undefined)?.['ui:files']) ?? {};
}

/** Media types that a rule lets through. */
export function acceptedTypes({ kinds }: FileRule): string[] {
  return (kinds && kinds.length > 0 ? kinds : (Object.keys(fileKinds) as FileKind[])).flatMap((kind) => fileKinds[kind] ?? []);
}

/** Bytes that a file may have. */
export function mostBytes({ maxMb = MAX_FILE_MB }: FileRule): number {
  return maxMb * 1024 * 1024;
}

export interface FileField { code: string; rule: FileRule }

/** The fields of a form that hold files. */
export function fileFields({ schema, ui }: Pick<ConditionalForm, 'schema' | 'ui'>): FileField[] {
  return Object.entries(schema.properties ?? {}).filter(([, property]) => isFile(property) || isFile((property as { items?: unknown }).items)).map(([code]) => ({ code, rule: fileRule(ui, code) }));
}

/**
 * The form with as many files demanded as the policy asks for, where a field leaves it to the policy.
 * @param needed how many
 * @param writable whether the step fills the field
 */
export function demandFiles<Form extends ConditionalForm>(form: Form, needed: number, writable: (code: string) => boolean): Form {
  const codes = fileFields(form).filter(({ code, rule }) => rule.byReason && writable(code)).map(({ code }) => code);
  if (codes.length === 0 || needed === 0) return form;
  const { schema, ui } = form;
  const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).map(([code, property]) => {
    const given = property as { type?: unknown; minItems?: number };
    return [code, codes.includes(code) && given.type === 'array' ? { ...given, minItems: Math.max(needed, given.minItems ?? 0) } : property];
  }));
  const outcomesOf = (code: string): string[] => ((ui[code] as { 'ui:outcomes'?: string[] } | undefined)?.['ui:outcomes']) ?? [];
  const always = codes.filter((code) => outcomesOf(code).length === 0);
  const rules = codes.filter((code) => outcomesOf(code).length > 0).map((code) => ({ if: { properties: { outcome: { enum: outcomesOf(code) } }, required: ['outcome'] }, then: { required: [code] } }));
  const kept = Array.isArray(schema.allOf) ? (schema.allOf as unknown[]) : [];
  return { ...form, schema: { ...schema, properties, required: [...new Set([...(schema.required ?? []), ...always])], ...(rules.length > 0 || kept.length > 0 ? { allOf: [...kept, ...rules] } : {}) } };
}

function isFile(schema: unknown): boolean {
  return typeof schema === 'object' && schema !== null && (schema as { format?: unknown }).format === 'file';
}
