import { flowsKind } from './flows-kind.ts';
import { calendarKind, decisionsKind, policyKind, serviceLevelsKind } from './rules-kinds.ts';
import type { Files } from './folder.ts';
import type { Definition, Kind } from './kind.ts';

/** Every kind, in the order in which they are sent: what flows ask and count by goes before them. */
export const kinds: readonly Kind[] = [decisionsKind, policyKind, calendarKind, serviceLevelsKind, flowsKind];

export interface Sorted { kind: Kind; definition: Definition }

/** The definitions that a folder's files make. */
export function definitionsIn(files: Files): Sorted[] {
  const found = new Map<string, Sorted>();
  for (const [name, text] of Object.entries(files)) {
    for (const kind of kinds) {
      const id = kind.idOf(name);
      if (id === undefined) continue;
      const known = found.get(id) ?? { kind, definition: { id, version: 0, files: {} } };
      known.definition.files[name] = text;
      found.set(id, known);
    }
  }
  return [...found.values()];
}
