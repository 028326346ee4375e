import { addsUp } from './inspection.ts';
import type { InspectedLine } from './inspection.ts';
import { fieldKind } from './field-kind.ts';
import type { FieldSchema, FormData, FormLine } from './types.ts';
import { validateData } from './validate-data.ts';
import type { FieldProblem } from './validate-data.ts';

export interface Bounds { lines?: FormLine[] | undefined; amounts?: Record<string, { max?: number }> | undefined }

/**
 * Everything wrong with a form: what its schema says, and what only this ticket knows (an amount above what is left, an
 * inspection that does not add up).
 */
export function formProblems(schema: FieldSchema, data: FormData, bounds: Bounds): FieldProblem[] {
  const found = validateData(schema, data);
  const own = Object.entries(schema.properties ?? {}).flatMap(([code, field]): FieldProblem[] => ticketProblem(code, field, data[code], bounds));
  return [...found, ...own.filter((problem) => !found.some((other) => other.path[0] === problem.path[0]))];
}

function ticketProblem(code: string, field: FieldSchema, value: unknown, bounds: Bounds): FieldProblem[] {
  if (value === undefined) return [];
  const kind = fieldKind(code, field);
  const max = bounds.amounts?.[code]?.max;
  if (kind === 'money' && max !== undefined && Number(value) > max) return [{ path: [code], keyword: 'maximum', limit: max }];
  if (kind === 'inspection' && bounds.lines && !addsUp(value as InspectedLine[], bounds.lines)) return [{ path: [code], keyword: 'addsUp', limit: null }];
  return [];
}
