import type Modeler from 'bpmn-js/lib/Modeler.js';
import { rootCalled } from '../canvas/root-elements.ts';
import { service } from '../canvas/services.ts';
import type { Business, Drawn } from '../canvas/services.ts';
import { addEnd } from './add-end.ts';

/** An event on the border of a step that catches an error of it, with an end that says so. @param at how many stand there already */
export function catchError(modeler: Modeler, step: Drawn, code: string, at: number): void {
  const modeling = service(modeler, 'modeling');
  const label = { zh: '没办成', en: 'Failed' };
  const shape = service(modeler, 'elementFactory').createShape({ type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:ErrorEventDefinition' });
  const event = modeling.createShape(shape, { x: step.x + 30 + at * 40, y: step.y + step.height }, step, { attach: true });
  modeling.updateProperties(event, { name: label.zh, 'reflow:nameEn': label.en });
  const [definition] = event.businessObject.get('eventDefinitions') as Business[];
  if (definition) modeling.updateModdleProperties(event, definition, { errorRef: rootCalled(modeler, 'bpmn:Error', 'errorCode', code) });
  modeling.connect(event, addEnd(modeler, event, { end: 'refund_failed', label }));
}
