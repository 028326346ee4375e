import type { WorkItem } from '../../../contracts/types.ts';

/**
 * What a form says when nobody fills it in: the values it starts with, where it asks for them and the step may write them. All else stays
 * away, so that the flow's own defaults hold (the most that the rules allow, the shop's return address).
 */
export function answerFor({ schema, data, fields }: Pick<WorkItem, 'schema' | 'data' | 'fields'>, reasonText?: string): Record<string, unknown> {
  const wanted = new Set(Array.isArray(schema.required) ? schema.required as string[] : []);
  const writable = (field: string): boolean => fields[field] === undefined || fields[field] === 'write';
  const given = Object.entries(data).filter(([field]) => wanted.has(field) && writable(field));
  return { ...Object.fromEntries(given), ...(reasonText ? { reasonText } : {}) };
}
