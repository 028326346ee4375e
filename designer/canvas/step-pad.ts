import type { Text } from '../../ui/i18n/text.ts';
import type { Drawn, Services } from './services.ts';

interface Entry { group: string; className: string; title: string; action: Record<string, (event: Event, element: Drawn) => void> }

/** The acts beside what is selected: connect, copy, delete. */
export function stepPad(text: Text): { new (...services: never[]): object; $inject: string[] } {
  return class StepPad {
    static $inject = ['contextPad', 'connect', 'modeling', 'copyPaste'];
    readonly #connect: Services['connect'];
    readonly #modeling: Services['modeling'];
    readonly #copyPaste: Services['copyPaste'];

    constructor(contextPad: Services['contextPad'], connect: Services['connect'], modeling: Services['modeling'], copyPaste: Services['copyPaste']) {
      [this.#connect, this.#modeling, this.#copyPaste] = [connect, modeling, copyPaste];
      contextPad.registerProvider(this);
    }

    getContextPadEntries(element: Drawn): Record<string, Entry> {
      if (!element.parent) return {};
      return {
        ...(element.waypoints || element.labelTarget || element.type === 'bpmn:EndEvent' ? {} : { connect: this.#connecting() }),
        ...(element.waypoints || element.labelTarget ? {} : { copy: this.#copying([element]) }),
        delete: this.#deleting([element]),
      };
    }

    getMultiElementContextPadEntries(elements: Drawn[]): Record<string, Entry> {
      return { copy: this.#copying(elements), delete: this.#deleting(elements) };
    }

    #connecting(): Entry {
      const start = (event: Event, element: Drawn): void => this.#connect.start(event, element);
      return { group: 'edit', className: 'bpmn-icon-connection-multi', title: text.t('designer.pad.connect'), action: { click: start, dragstart: start } };
    }

    #copying(elements: Drawn[]): Entry {
      return { group: 'edit', className: 'bpmn-icon-subprocess-expanded', title: text.t('designer.pad.copy'), action: { click: () => { this.#copyPaste.copy(elements); } } };
    }

    #deleting(elements: Drawn[]): Entry {
      return { group: 'edit', className: 'bpmn-icon-trash', title: text.t('designer.pad.delete'), action: { click: () => this.#modeling.removeElements(elements) } };
    }
  };
}
