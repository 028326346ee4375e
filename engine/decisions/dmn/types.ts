import type { ValueType } from '../decision.ts';

/** Our types in DMN's names (FEEL, DMN 1.3 table 50); the first of each is written. */
const names: Record<ValueType, readonly string[]> = {
  string: ['string'], number: ['number', 'integer', 'long', 'double'], boolean: ['boolean'], date: ['date'],
  dateTime: ['date and time', 'dateTime'], duration: ['days and time duration', 'years and months duration', 'dayTimeDuration'], list: ['list'], any: ['Any'],
};

export function typeRefOf(type: ValueType): string {
  return names[type][0]!;
}

/** Types that are not FEEL's own are `any`. */
export function typeOf(typeRef: string | undefined): ValueType {
  const found = (Object.keys(names) as ValueType[]).find((type) => typeRef !== undefined && names[type].includes(typeRef));
  return found ?? 'any';
}
