import type { Form } from '../../server/contracts/types.ts';
import type { Business, Services } from './services.ts';

const KEY = 'reflow.designer.clipboard';

/** The forms of the flow that is edited, for copies that take theirs along. */
export interface FormsAtHand { all(): readonly Form[]; bring(form: Form): void }

interface Kept { tree: unknown; forms: Form[] }
interface Clipboard { set(tree: unknown): void }

/**
 * What is copied in one flow can be pasted in another one, also in another tab: kept in the browser as text, with the forms that its steps
 * fill. A form that the other flow has no form of that name for comes along.
 */
export function clipboardAcrossFlows(forms: FormsAtHand): { new (...services: never[]): object; $inject: string[] } {
  return class ClipboardAcrossFlows {
    static $inject = ['eventBus', 'clipboard', 'moddle'];

    constructor(eventBus: Services['eventBus'], clipboard: Clipboard, moddle: Services['moddle']) {
      const take = (): void => {
        const kept = read();
        if (kept) clipboard.set(JSON.parse(JSON.stringify(kept.tree), reviver(moddle)));
      };
      const fromOtherTab = ({ key }: StorageEvent): void => { if (key === KEY) take(); };
      eventBus.on('copyPaste.elementsCopied', 1000, ({ tree }: { tree: unknown }) => {
        const text = JSON.stringify(tree);
        keep(JSON.stringify({ tree: JSON.parse(text), forms: forms.all().filter(({ key }) => text.includes(`"reflow:form":"${key}"`) || text.includes(`"form":"${key}"`)) } satisfies Kept));
      });
      eventBus.on('import.done', 1000, take);
      eventBus.on('copyPaste.pasteElement', 1000, ({ descriptor }: { descriptor: { businessObject?: Business } }) => {
        const wanted = descriptor.businessObject?.get('reflow:form');
        const form = read()?.forms.find(({ key }) => key === wanted);
        if (form && !forms.all().some(({ key }) => key === form.key)) forms.bring(form);
      });
      window.addEventListener('storage', fromOtherTab);
      eventBus.on('diagram.destroy', 1000, () => window.removeEventListener('storage', fromOtherTab));
    }
  };
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

function read(): Kept | undefined {
  try {
    const text = localStorage.getItem(KEY);
    return text === null ? undefined : (JSON.parse(text) as Kept);
  } catch {
    return undefined;
  }
}
