import type { Text } from '../../ui/i18n/text.ts';
import { halfWay } from './half-way.ts';
import { iconButton } from './icon-button.ts';
import { isA } from './services.ts';
import type { Drawn, Services } from './services.ts';

/** A plus on the flow under the pointer: it selects the flow and asks for a step to put there (`reflow.append`). Style: `rf-plus`. */
export function flowPlus(text: Text): { new (...services: never[]): object; $inject: string[] } {
  return class FlowPlus {
    static $inject = ['eventBus', 'overlays', 'selection', 'dragging'];
    readonly #bus: Services['eventBus'];
    readonly #overlays: Services['overlays'];
    readonly #selection: Services['selection'];

    constructor(eventBus: Services['eventBus'], overlays: Services['overlays'], selection: Services['selection'], dragging: { context(): unknown }) {
      [this.#bus, this.#overlays, this.#selection] = [eventBus, overlays, selection];
      eventBus.on('element.hover', 100, ({ element }: { element: Drawn }) => {
        if (dragging.context()) return;
        this.#overlays.remove({ type: 'rf-plus' });
        if (element.waypoints && isA(element, 'bpmn:SequenceFlow')) this.#show(element);
      });
      for (const event of ['drag.start', 'elements.changed']) eventBus.on(event, 100, () => this.#overlays.remove({ type: 'rf-plus' }));
    }

    #show(flow: Drawn): void {
      const points = flow.waypoints ?? [];
      const at = halfWay(points);
      const corner = { x: Math.min(...points.map(({ x }) => x)), y: Math.min(...points.map(({ y }) => y)) };
      const html = document.createElement('div');
      html.className = 'rf-plus';
      html.append(iconButton('plus', text.t('designer.plus'), () => {
        this.#selection.select(flow);
        this.#bus.fire('reflow.append', {});
      }));
      this.#overlays.add(flow.id, 'rf-plus', { position: { top: at.y - corner.y, left: at.x - corner.x }, scale: false, html });
    }
  };
}
