import type { Text } from '../../ui/i18n/text.ts';
import { choiceOf, companionOf } from './composite.ts';
import { iconButton } from './icon-button.ts';
import { isFlowNode } from './services.ts';
import type { Drawn, Services } from './services.ts';

/**
 * The acts over the one step that is selected: change its kind, put a step after it, connect, part it from its choice, copy, delete. What needs the panel or the
 * catalogue is asked for by the events `reflow.part` and `reflow.append`. Style: `rf-bubble`.
 */
export function stepBubble(text: Text): { new (...services: never[]): object; $inject: string[] } {
  return class StepBubble {
    static $inject = ['eventBus', 'overlays', 'selection', 'connect', 'modeling'];
    readonly #bus: Services['eventBus'];
    readonly #overlays: Services['overlays'];
    readonly #connect: Services['connect'];
    readonly #modeling: Services['modeling'];

    constructor(eventBus: Services['eventBus'], overlays: Services['overlays'], selection: Services['selection'], connect: Services['connect'], modeling: Services['modeling']) {
      [this.#bus, this.#overlays, this.#connect, this.#modeling] = [eventBus, overlays, connect, modeling];
      const show = () => this.#show(selection.get());
      for (const event of ['selection.changed', 'shape.move.end', 'shape.move.cancel', 'elements.changed']) eventBus.on(event, 100, show);
      for (const event of ['shape.move.start', 'connect.start', 'create.start']) eventBus.on(event, 100, () => this.#overlays.remove({ type: 'rf-bubble' }));
    }

    #show(selected: readonly Drawn[]): void {
      this.#overlays.remove({ type: 'rf-bubble' });
      const [element, ...more] = selected;
      if (!element?.parent || more.length > 0 || !isFlowNode(element)) return;
      const bubble = document.createElement('div');
      bubble.className = 'rf-bubble';
      bubble.setAttribute('role', 'toolbar');
      bubble.setAttribute('aria-label', text.t('designer.pad'));
      bubble.append(...this.#acts(element));
      this.#overlays.add(element.id, 'rf-bubble', { position: { top: 0, left: 0 }, scale: false, html: bubble });
    }

    #acts(element: Drawn): HTMLButtonElement[] {
      const ends = element.type === 'bpmn:EndEvent';
      return [
        iconButton('sort', text.t('designer.pad.kind'), () => this.#bus.fire('reflow.part', { part: 'kind' })),
        ...(ends ? [] : [
          iconButton('plus', text.t('designer.pad.append'), () => this.#bus.fire('reflow.append', {})),
          iconButton('send', text.t('designer.pad.connect'), (event) => this.#connect.start(event, element)),
        ]),
        ...(choiceOf(element) ? [this.#apart(element)] : []),
        iconButton('copy', text.t('designer.pad.copy'), () => this.#bus.fire('reflow.duplicate', {})),
        iconButton('cross', text.t('designer.pad.delete'), () => this.#modeling.removeElements([element])),
      ];
    }

    /** Whether the choice behind the step is a thing of its own, which can be moved and deleted alone. */
    #apart(element: Drawn): HTMLButtonElement {
      const apart = companionOf(element) === undefined;
      return iconButton(apart ? 'route' : 'flow', text.t(apart ? 'designer.pad.join' : 'designer.pad.apart'), () => this.#modeling.updateProperties(element, { 'reflow:apart': apart ? undefined : true }));
    }
  };
}
