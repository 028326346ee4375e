import { isElement } from './moddle.ts';
import type { ModdleElement } from './moddle.ts';

/** Every element that `root` contains, itself first, in document order. References and foreign namespaces are not followed. */
export function* walk(root: ModdleElement): Generator<ModdleElement> {
  const pending = [root];
  while (pending.length > 0) {
    const element = pending.pop()!;
    yield element;
    const held = contents(element);
    for (let index = held.length - 1; index >= 0; index--) pending.push(held[index]!);
  }
}

function contents(element: ModdleElement): ModdleElement[] {
  const found: ModdleElement[] = [];
  for (const property of element.$descriptor.properties) {
    if (property.isReference || property.isVirtual || property.isAttr) continue;
    if (!Object.hasOwn(element, property.name) && !Object.hasOwn(element, local(property.name))) continue;
    const value = element.get(property.name);
    for (const entry of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isElement(entry) && !entry.$descriptor.isGeneric) found.push(entry);
    }
  }
  return found;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
