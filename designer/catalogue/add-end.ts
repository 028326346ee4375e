import type Modeler from 'bpmn-js/lib/Modeler.js';
import { rootCalled } from '../canvas/root-elements.ts';
import { isA, middle, service } from '../canvas/services.ts';
import type { Box, Business, Drawn } from '../canvas/services.ts';

/** What a ticket ends with: its status, and what the end is called. */
export interface End { end: string; label: { zh: string; en?: string | undefined } }

/**
 * An end on free ground under an element. Inside a part of the flow an end would only end that part, and the ticket would go on as if all
 * were well: there the end is an escalation that leaves the part, and the real end stands outside it.
 */
export function addEnd(modeler: Modeler, under: Drawn, { end, label }: End): Drawn {
  const modeling = service(modeler, 'modeling');
  const part = under.parent && isA(under.parent, 'bpmn:SubProcess') ? under.parent : undefined;
  const shape = service(modeler, 'elementFactory').createShape({ type: 'bpmn:EndEvent', ...(part ? { eventDefinitionType: 'bpmn:EscalationEventDefinition' } : {}) });
  const drawn = modeling.createShape(shape, freeGround(modeler, under), under.parent as Drawn);
  modeling.updateProperties(drawn, { name: label.zh, 'reflow:nameEn': label.en, ...(part ? {} : { 'reflow:status': end }) });
  if (part) {
    escalates(modeler, drawn, end);
    if (!part.attachers?.some((event) => codeOf(event) === end)) leave(modeler, part, { end, label });
  }
  return drawn;
}

/** The event on the border of a part that catches its escalation, with the end that it leads to. */
function leave(modeler: Modeler, part: Drawn, { end, label }: End): void {
  const modeling = service(modeler, 'modeling');
  const shape = service(modeler, 'elementFactory').createShape({ type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:EscalationEventDefinition' });
  const taken = (part.attachers ?? []).map(({ x }) => x);
  let x = part.x + 60;
  while (taken.some((other) => Math.abs(other + 18 - x) < 60)) x += 60;
  const event = modeling.createShape(shape, { x, y: part.y + part.height }, part, { attach: true });
  modeling.updateProperties(event, { name: label.zh, 'reflow:nameEn': label.en });
  escalates(modeler, event, end);
  modeling.connect(event, addEnd(modeler, event, { end, label }));
}

function escalates(modeler: Modeler, event: Drawn, code: string): void {
  const [definition] = event.businessObject.get('eventDefinitions') as Business[];
  if (definition) service(modeler, 'modeling').updateModdleProperties(event, definition, { escalationRef: rootCalled(modeler, 'bpmn:Escalation', 'escalationCode', code) });
}

function codeOf(event: Drawn): unknown {
  const [definition] = (event.businessObject.get('eventDefinitions') ?? []) as Business[];
  return (definition?.get('escalationRef') as Business | undefined)?.get('escalationCode');
}

function freeGround(modeler: Modeler, under: Drawn): { x: number; y: number } {
  const at = { x: middle(under).x, y: under.y + under.height + 80 };
  // Its name stands below it.
  while (service(modeler, 'elementRegistry').filter((element) => !element.waypoints && element.parent === under.parent && overlaps(element, { x: at.x - 40, y: at.y - 30, width: 80, height: 80 })).length > 0) at.y += 40;
  return at;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
