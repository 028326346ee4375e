import { child } from '../moddle.ts';
import type { ModdleElement } from '../moddle.ts';

/** An element of a namespace that nobody here describes: attributes as plain properties. */
export interface Generic { $type: string; $children?: Generic[]; $body?: string; [attribute: string]: unknown }

/** Foreign elements inside `extensionElements`. */
export function genericsOf(element: ModdleElement): Generic[] {
  const values = child(element, 'extensionElements')?.get('values');
  return Array.isArray(values) ? (values as ModdleElement[]).filter((value) => value.$descriptor.isGeneric).map((value) => value as unknown as Generic) : [];
}

export function childrenOf(generic: Generic | undefined, local: string): Generic[] {
  return (generic?.$children ?? []).filter(({ $type }) => $type.slice($type.indexOf(':') + 1) === local);
}

export function attribute(generic: Generic | undefined, name: string): string | undefined {
  const value = generic?.[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Sets what `target` does not have yet; values that are undefined leave no key. */
export function fillIn<T extends object>(target: T, values: Partial<T>): void {
  for (const [key, value] of Object.entries(values) as [keyof T, T[keyof T]][]) {
    if (target[key] === undefined && value !== undefined) target[key] = value;
  }
}
