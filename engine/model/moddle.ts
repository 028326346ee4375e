import { BpmnModdle } from 'bpmn-moddle';
import type { ModdleElement } from 'bpmn-moddle';
import reflow from './reflow.json' with { type: 'json' };

export type { ModdleElement, ParseWarning } from 'bpmn-moddle';

/** BPMN's own vocabulary and ours, nobody else's: another vendor's descriptor beside it would claim the same local names. */
export function createModdle(): BpmnModdle {
  return new BpmnModdle({ reflow });
}

export function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && typeof (value as { $type?: unknown }).$type === 'string';
}

/** The attribute or text as trimmed text; absent, blank or not a text: undefined. */
export function text(element: ModdleElement, property: string): string | undefined {
  const value = element.get(property);
  if (typeof value !== 'string') return undefined;
  return value.trim() || undefined;
}

export function child(element: ModdleElement, property: string): ModdleElement | undefined {
  const value = element.get(property);
  return isElement(value) ? value : undefined;
}

export function children(element: ModdleElement, property: string): ModdleElement[] {
  const value = element.get(property);
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** Id of an element that `normalise` has gone over: all that matter have one. */
export function idOf(element: ModdleElement): string {
  return element.id ?? '';
}

/** Type without its namespace: `bpmn:UserTask` → `UserTask`. */
export function localType(element: ModdleElement): string {
  return element.$type.slice(element.$type.indexOf(':') + 1);
}

/** Values of `bpmn:extensionElements` of one of our types, e.g. `reflow:Outcome`. */
export function extensions(element: ModdleElement, type: string): ModdleElement[] {
  const holder = child(element, 'extensionElements');
  return holder ? children(holder, 'values').filter((value) => value.$type === type) : [];
}
