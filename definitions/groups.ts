import type { Label } from '../engine/kernel/types.ts';

/** A group of people that steps are given to. */
export interface Group { code: string; label: Label }

/** The groups that every shop has from the start; flows name them by code. */
export const defaultGroups: Group[] = [
  { code: 'after-sale-1', label: { zh: '售后一组', en: 'After-sale team 1' } },
  { code: 'warehouse', label: { zh: '仓配组', en: 'Warehouse' } },
  { code: 'repair', label: { zh: '维修组', en: 'Repairs' } },
  { code: 'finance', label: { zh: '财务组', en: 'Finance' } },
];
