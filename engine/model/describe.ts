import { idOf, isElement, localType, text } from './moddle.ts';
import type { ModdleElement } from './moddle.ts';
import { walk } from './walk.ts';

/** What a file says about one element, flat: `clock/duration` → `P1D`, `outcome[approve]/zh` → `通过`. */
export interface Described { id: string; type: string; name: string; properties: Map<string, string> }

/** Written by `normalise` from the flows, or about the drawing only. */
const derived = new Set(['id', 'incoming', 'outgoing', 'flowElements', 'artifacts', 'laneSets', 'lanes', 'boundaryEventRefs', 'diagrams', 'rootElements', 'di',
  'participants', 'messageFlows', 'processRef']);

/** Every element that stands for itself, by id: processes, flow nodes, sequence flows, messages, errors and the like. */
export function describe(definitions: ModdleElement): Map<string, Described> {
  const found = new Map<string, Described>();
  for (const element of walk(definitions)) {
    if (!standsAlone(element)) continue;
    const properties = new Map<string, string>();
    collect(element, '', properties);
    found.set(idOf(element), { id: idOf(element), type: localType(element), name: text(element, 'name') ?? idOf(element), properties });
  }
  return found;
}

function standsAlone(element: ModdleElement): boolean {
  return element.$instanceOf('bpmn:FlowElement') || ['bpmn:Process', 'bpmn:Message', 'bpmn:Signal', 'bpmn:Error', 'bpmn:Escalation'].includes(element.$type);
}

function collect(element: ModdleElement, path: string, properties: Map<string, string>): void {
  for (const property of element.$descriptor.properties) {
    const name = property.name.slice(property.name.indexOf(':') + 1);
    if (property.isVirtual || derived.has(name)) continue;
    if (!Object.hasOwn(element, property.name) && !Object.hasOwn(element, name)) continue;
    const value = element.get(property.name);
    if (property.isReference) put(properties, path + name, [value].flat().filter(isElement).map(idOf).join(', '));
    else if (Array.isArray(value)) value.forEach((entry: unknown, index) => { nested(entry, path, name, index, properties); });
    else nested(value, path, name, 0, properties);
  }
  for (const [name, value] of Object.entries(element.$attrs)) if (!name.startsWith('xmlns')) put(properties, path + name, value);
}

function nested(value: unknown, path: string, name: string, index: number, properties: Map<string, string>): void {
  if (!isElement(value)) { put(properties, path + name, value === undefined || value === null ? '' : String(value)); return; }
  if (value.$type === 'bpmn:ExtensionElements') {
    const entries = value.get('values');
    if (Array.isArray(entries)) entries.forEach((entry: unknown, at) => { if (isElement(entry)) collectNamed(entry, path, at, properties); });
  } else if (!value.$descriptor.isGeneric && value.$instanceOf('bpmn:BaseElement')) {
    const body = value.get('body') ?? value.get('text');
    const stem = value.$instanceOf('bpmn:EventDefinition') ? `${uncapital(localType(value))}/` : `${name}${index > 0 ? `[${index + 1}]` : ''}/`;
    if (typeof body === 'string') put(properties, path + stem.slice(0, -1), body);
    else { if (value.$instanceOf('bpmn:EventDefinition')) put(properties, path + stem.slice(0, -1), 'yes'); collect(value, path + stem, properties); }
  }
}

/** Our extension elements by what makes them one: the code of an outcome, the name of an input. */
function collectNamed(entry: ModdleElement, path: string, index: number, properties: Map<string, string>): void {
  if (entry.$descriptor.isGeneric) { put(properties, `${path}${entry.$type}`, 'yes'); return; }
  const type = uncapital(localType(entry));
  const key = ['outcome', 'field', 'input', 'output'].includes(type) ? `[${text(entry, 'code') ?? text(entry, 'name') ?? index}]` : '';
  collect(entry, `${path}${type}${key}/`, properties);
}

function put(properties: Map<string, string>, path: string, value: string): void {
  if (value !== '') properties.set(path, value);
}

function uncapital(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
