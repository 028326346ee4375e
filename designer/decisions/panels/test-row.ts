import type { DecisionTable, DecisionInput } from '../../../engine/decisions/decision.ts';

/** Values that are tried instead of what a ticket has, by the id of the condition. */
export type TestValues = Readonly<Record<string, unknown>>;

/** The table with each tried value standing where its expression read the ticket. Other cells and answers still see the ticket. */
export function withValues(table: DecisionTable, values: TestValues): DecisionTable {
  return { ...table, inputs: table.inputs.map((input) => (Object.hasOwn(values, input.id) ? { ...input, expression: JSON.stringify(values[input.id] ?? null) } : input)) };
}

/** A value as a person types it into the test row; undefined for an empty field, null for what is no such value. */
export function readTestValue(typed: string, { type }: Pick<DecisionInput, 'type'>): unknown {
  const text = typed.trim();
  if (text === '') return undefined;
  if (type === 'list') return text.split(/[,，、]/).map((part) => part.trim()).filter((part) => part !== '');
  if (type === 'duration') return /^\d+$/.test(text) ? `P${text}D` : null;
  if (type === 'any') { try { return JSON.parse(text) as unknown; } catch { return text; } }
  return text;
}

/** The same the other way round. */
export function showTestValue(value: unknown, { type }: Pick<DecisionInput, 'type'>): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join(', ');
  if (type === 'duration') return /^P(\d+)D/.exec(String(value))?.[1] ?? '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
