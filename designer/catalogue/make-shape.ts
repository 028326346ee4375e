import type Modeler from 'bpmn-js/lib/Modeler.js';
import { withSettings } from '../canvas/extension.ts';
import { service } from '../canvas/services.ts';
import type { Business, Drawn } from '../canvas/services.ts';
import type { StepSpec } from './step-spec.ts';

/** A shape with everything that its card brings, not drawn yet. @param form key of the form that it brings */
export function makeShape(modeler: Modeler, spec: StepSpec, form: string | undefined): Drawn {
  const factory = service(modeler, 'bpmnFactory');
  const business = factory.create(spec.type, { name: spec.label.zh, ...(spec.calledElement ? { calledElement: spec.calledElement } : {}) });
  if (spec.label.en) business.set('reflow:nameEn', spec.label.en);
  for (const [name, value] of Object.entries(spec.attributes ?? {})) business.set(`reflow:${name}`, value);
  if (form) business.set('reflow:form', form);
  const settings: [string, readonly Record<string, string | number | boolean | undefined>[]][] = [
    ['People', spec.people ? [{ roles: spec.people }] : []],
    ['Outcome', (spec.outcomes ?? []).map(({ code, label, tone, needsReason }) => ({ code, zh: label.zh, en: label.en, tone, needsReason }))],
    ['Clock', spec.clock ? [spec.clock] : []],
    ['Input', spec.inputs ?? []],
  ];
  for (const [kind, values] of settings) {
    if (values.length > 0) business.set('extensionElements', withSettings(factory, business, kind, values));
  }
  return service(modeler, 'elementFactory').createShape({ type: spec.type, businessObject: business, ...waitsFor(modeler, business, spec) });
}

function waitsFor(modeler: Modeler, business: Business, { waits }: StepSpec): { eventDefinitionType?: string } {
  if (!waits) return {};
  const factory = service(modeler, 'bpmnFactory');
  const definition = waits.kind === 'timer'
    ? factory.create('bpmn:TimerEventDefinition', { timeDuration: factory.create('bpmn:FormalExpression', { body: waits.value }) })
    : factory.create('bpmn:MessageEventDefinition', { messageRef: messageCalled(modeler, waits.name) });
  definition.$parent = business;
  business.set('eventDefinitions', [definition]);
  return {};
}

/** The flow's message of a name; a new one where it has none. */
export function messageCalled(modeler: Modeler, name: string): Business {
  const root = service(modeler, 'canvas').getRootElement().businessObject;
  const definitions = root.$instanceOf('bpmn:Definitions') ? root : (root.$parent as Business);
  const roots = definitions.get('rootElements') as Business[];
  const known = roots.find((element) => element.$type === 'bpmn:Message' && element.name === name);
  if (known) return known;
  const made = service(modeler, 'bpmnFactory').create('bpmn:Message', { name });
  made.$parent = definitions;
  // Messages stand before the process that refers to them, as the standard's order has it.
  roots.unshift(made);
  return made;
}
