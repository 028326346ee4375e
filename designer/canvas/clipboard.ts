import type { Business, Services } from './services.ts';

const KEY = 'reflow.designer.clipboard';

interface Clipboard { set(tree: unknown): void }

/** What is copied in one flow can be pasted in another one, also in another tab: kept in the browser as text. */
export class ClipboardAcrossFlows {
  static $inject = ['eventBus', 'clipboard', 'moddle'];

  constructor(eventBus: Services['eventBus'], clipboard: Clipboard, moddle: Services['moddle']) {
    eventBus.on('copyPaste.elementsCopied', 1000, ({ tree }: { tree: unknown }) => keep(JSON.stringify(tree)));
    eventBus.on('import.done', 1000, () => {
      const kept = read();
      if (kept) clipboard.set(JSON.parse(kept, reviver(moddle)));
    });
  }
}

/** Plain objects with a `$type` become BPMN objects again, each once for its id. */
function reviver(moddle: Services['moddle']): (key: string, value: unknown) => unknown {
  const known = new Map<string, Business>();
  return (_key, value) => {
    if (typeof value !== 'object' || value === null || typeof (value as { $type?: unknown }).$type !== 'string') return value;
    const { $type, id, ...rest } = value as { $type: string; id?: string } & Record<string, unknown>;
    const same = id === undefined ? undefined : known.get(id);
    if (same) return same;
    const made = moddle.create($type, id === undefined ? rest : { id, ...rest });
    if (id !== undefined) known.set(id, made);
    return made;
  };
}

/** A full or forbidden store only means that copies stay in this flow. */
function keep(text: string): void {
  try {
    localStorage.setItem(KEY, text);
  } catch {
    return;
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
