import type { DecisionOutput, ValueType } from './decision.ts';

const checks: Record<ValueType, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  dateTime: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value),
  duration: (value) => typeof value === 'string' && /^-?P/.test(value),
  list: (value) => Array.isArray(value),
  any: () => true,
};

/** Whether a known value is of the type; unknown ones (null) are checked by whoever asks. */
export function hasType(value: unknown, type: ValueType): boolean {
  return checks[type](value);
}

/** Whether a column may answer this; null is always allowed. */
export function mayAnswer({ type, values }: DecisionOutput, value: unknown): boolean {
  if (value === null) return true;
  return hasType(value, type) && (!values || values.some((choice) => choice.value === value));
}
