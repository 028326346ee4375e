import BpmnRenderer from 'bpmn-js/lib/draw/BpmnRenderer.js';
import type { Business } from './services.ts';

interface Element { businessObject?: object }

/** Draws English names where the flow's author wrote some. The model keeps its names: they are lent for the moment of drawing. */
export class EnglishRenderer extends BpmnRenderer {
  static $inject = ['config.bpmnRenderer', 'eventBus', 'styles', 'pathMap', 'canvas', 'textRenderer'];

  override drawShape(parent: SVGElement, element: Element, attributes?: object): SVGElement {
    return inEnglish(element, () => super.drawShape(parent, element, attributes));
  }

  override drawConnection(parent: SVGElement, element: Element, attributes?: object): SVGElement {
    return inEnglish(element, () => super.drawConnection(parent, element, attributes));
  }
}

function inEnglish<T>({ businessObject }: Element, draw: () => T): T {
  const business = businessObject as Business | undefined;
  const english = business && typeof business.get === 'function' && business.$instanceOf('bpmn:FlowElement') ? business.get('reflow:nameEn') : undefined;
  if (!business || typeof english !== 'string' || !english) return draw();
  const name = business.name;
  business.name = english;
  try {
    return draw();
  } finally {
    business.name = name;
  }
}
