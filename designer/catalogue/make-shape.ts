import type Modeler from 'bpmn-js/lib/Modeler.js';
import { camelCase, freeId } from '../canvas/readable-ids.ts';
import { withSettings } from '../canvas/extension.ts';
import { rootCalled } from '../canvas/root-elements.ts';
import { service } from '../canvas/services.ts';
import type { Business, Drawn } from '../canvas/services.ts';
import type { StepSpec } from './step-spec.ts';

/** A shape with everything that its card brings, not drawn yet. @param form key of the form that it brings */
export function makeShape(modeler: Modeler, spec: StepSpec, form: string | undefined): Drawn {
  const factory = service(modeler, 'bpmnFactory');
  const { ids } = service(modeler, 'moddle');
  const id = freeId({ assigned: (taken) => ids.assigned(taken) }, camelCase(spec.id));
  const business = factory.create(spec.type, { id, name: spec.label.zh, ...(spec.calledElement ? { calledElement: spec.calledElement } : {}) });
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
    : factory.create('bpmn:MessageEventDefinition', { messageRef: rootCalled(modeler, 'bpmn:Message', 'name', waits.name) });
  definition.$parent = business;
  business.set('eventDefinitions', [definition]);
  return {};
}
