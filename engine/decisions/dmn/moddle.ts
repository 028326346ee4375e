import { DmnModdle, type DmnElement } from 'dmn-moddle';
import type { Label } from '../../kernel/types.ts';
import reflow from './reflow-dmn.json' with { type: 'json' };

export type { DmnElement } from 'dmn-moddle';

/** DMN 1.3 and our own words beside it: the second language, number formats, rules that are switched off. */
export function createDmnModdle(): DmnModdle {
  return new DmnModdle({ reflow });
}

export function textOf(element: DmnElement | undefined, property: string): string | undefined {
  const value = element?.get(property);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function childOf(element: DmnElement | undefined, property: string): DmnElement | undefined {
  const value = element?.get(property);
  return typeof value === 'object' && value !== null ? (value as DmnElement) : undefined;
}

export function childrenOf(element: DmnElement | undefined, property: string): DmnElement[] {
  const value = element?.get(property);
  return Array.isArray(value) ? (value as DmnElement[]) : [];
}

/** Our extension elements of one type. */
export function extensionsOf(element: DmnElement, type: 'reflow:Words' | 'reflow:Choice'): DmnElement[] {
  return childrenOf(childOf(element, 'extensionElements'), 'values').filter((value) => value.$type === type);
}

export function labelOf(zh: string, en: string | undefined): Label {
  return en === undefined ? { zh } : { zh, en };
}
