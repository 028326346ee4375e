import type Modeler from 'bpmn-js/lib/Modeler.js';
import { service } from './services.ts';
import type { Business, Drawn } from './services.ts';

/** What an element can be turned into without its connections losing their meaning. */
export interface Kind {
  /** Unique among kinds; `type` alone, or with the event's definition. */
  code: string;
  type: string;
  definition?: string;
}

const activities = ['UserTask', 'ServiceTask', 'BusinessRuleTask', 'CallActivity', 'ScriptTask', 'SendTask', 'ReceiveTask'];
const gateways = ['ExclusiveGateway', 'ParallelGateway', 'InclusiveGateway', 'EventBasedGateway'];
/** Definitions that events of a type may carry; the empty one is a plain event. */
const events: Readonly<Record<string, readonly string[]>> = {
  StartEvent: ['', 'Message', 'Timer', 'Signal', 'Conditional'],
  IntermediateCatchEvent: ['Timer', 'Message', 'Signal', 'Conditional'],
  IntermediateThrowEvent: ['', 'Message', 'Signal', 'Escalation'],
  BoundaryEvent: ['Timer', 'Message', 'Signal', 'Error', 'Escalation', 'Conditional'],
  EndEvent: ['', 'Terminate', 'Error', 'Escalation', 'Message', 'Signal'],
};

/** What this element can be turned into, itself among them; empty where nothing else makes sense. */
export function kindsFor(element: Drawn): Kind[] {
  const local = element.type.replace('bpmn:', '');
  for (const group of [activities, gateways]) if (group.includes(local)) return group.map((type) => ({ code: type, type: `bpmn:${type}` }));
  return (events[local] ?? []).map((definition) => ({ code: `${local}.${definition}`, type: element.type, ...(definition ? { definition: `bpmn:${definition}EventDefinition` } : {}) }));
}

/** The code of the kind that an element is; undefined for one that is not offered, such as an event with two triggers. */
export function kindOf(element: Drawn): string | undefined {
  const definitions = ((element.businessObject.get('eventDefinitions') ?? []) as Business[]).map(({ $type }) => $type);
  return kindsFor(element).find(({ type, definition }) => type === element.type && definitions.length < 2 && definition === definitions[0])?.code;
}

/** Turns an element into another kind; its id, names, connections and whatever both kinds have stay. */
export function changeKind(modeler: Modeler, element: Drawn, { type, definition }: Kind): void {
  const interrupts = element.type === 'bpmn:BoundaryEvent' ? { cancelActivity: element.businessObject.get('cancelActivity') !== false } : {};
  const made = service(modeler, 'bpmnReplace').replaceElement(element, { type, ...(definition ? { eventDefinitionType: definition } : {}), ...interrupts });
  service(modeler, 'selection').select(made);
}
