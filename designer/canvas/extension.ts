import type Modeler from 'bpmn-js/lib/Modeler.js';
import { service } from './services.ts';
import type { Business, Drawn } from './services.ts';

/** One of our settings as plain attributes, such as an outcome. Absent and empty are the same. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** The settings of a kind that an element has, in order. @param kind such as `Outcome` */
export function readSettings(business: Business, kind: string): Record<string, string | number | boolean | undefined>[] {
  const holder = business.get('extensionElements') as Business | undefined;
  const values = (holder?.get('values') ?? []) as (Business & { $descriptor: { properties: { name: string; isAttr?: boolean }[] } })[];
  return values.filter(({ $type }) => $type === `reflow:${kind}`).map((value) => Object.fromEntries(
    value.$descriptor.properties.filter(({ isAttr }) => isAttr).map(({ name }) => [name.replace('reflow:', ''), value.get(name) as string | undefined]),
  ));
}

/** Replaces the settings of a kind as one step that can be undone; the other kinds stay. An empty list takes them away. */
export function writeSettings(modeler: Modeler, element: Drawn, kind: string, settings: readonly Attributes[]): void {
  const holder = withSettings(service(modeler, 'bpmnFactory'), element.businessObject, kind, settings);
  service(modeler, 'modeling').updateProperties(element, { extensionElements: holder });
}

/** New extension elements for a business object: those of other kinds as they are, and these. */
export function withSettings(factory: { create(type: string, attributes?: object): Business }, business: Business, kind: string, settings: readonly Attributes[]): Business | undefined {
  const before = (business.get('extensionElements') as Business | undefined)?.get('values') as Business[] | undefined ?? [];
  const kept = before.filter(({ $type }) => $type !== `reflow:${kind}`);
  const made = settings.map((attributes) => factory.create(`reflow:${kind}`, tidy(attributes)));
  if (kept.length + made.length === 0) return undefined;
  const holder = factory.create('bpmn:ExtensionElements', { values: [...kept, ...made] });
  holder.$parent = business;
  for (const value of made) value.$parent = holder;
  return holder;
}

function tidy(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined && value !== ''));
}
