import type { Field } from './fields.ts';

/** The policy's parts in the order of a ticket's life; each names the beginnings of its paths. `other` takes what none names. */
export const sections = [
  { key: 'apply', paths: ['types', 'windows', 'attempts', 'partialBeforeShipment'] },
  { key: 'evidence', paths: ['minEvidence'] },
  { key: 'review', paths: ['beforeShipment', 'warehouseSystem', 'limits'] },
  { key: 'money', paths: ['freight', 'serviceFee', 'couponBack'] },
  { key: 'returns', paths: ['noReturnBelow', 'returnFreightCap', 'secondShipment', 'insurance'] },
  { key: 'clocks', paths: ['clocks', 'calendar'] },
  { key: 'contact', paths: ['contact'] },
  { key: 'other', paths: [] },
] as const;

export type SectionKey = (typeof sections)[number]['key'];

/** Which part a path belongs to. */
export function sectionOf(path: string): SectionKey {
  return sections.find(({ paths }) => paths.some((start) => path === start || path.startsWith(`${start}.`)))?.key ?? 'other';
}

/** Parts with their fields, those without any left out. */
export function bySection(fields: readonly Field[]): { key: SectionKey; fields: Field[] }[] {
  return sections.map(({ key }) => ({ key, fields: fields.filter(({ path }) => sectionOf(path) === key) })).filter(({ fields: own }) => own.length > 0);
}
