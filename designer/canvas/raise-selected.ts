import type { Drawn, Services } from './services.ts';

interface Registry { getGraphics(element: Drawn): SVGElement | undefined }

/** A selected line lies over those that share its way, so that what is dropped there goes onto the line that was chosen. */
export class RaiseSelected {
  static $inject = ['eventBus', 'elementRegistry'];

  constructor(eventBus: Services['eventBus'], registry: Registry) {
    eventBus.on('selection.changed', 500, ({ newSelection }: { newSelection: readonly Drawn[] }) => {
      for (const line of newSelection) {
        const group = line.waypoints ? registry.getGraphics(line)?.parentElement : undefined;
        group?.parentElement?.append(group);
      }
    });
  }
}
