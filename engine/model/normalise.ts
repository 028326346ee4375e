import type { BpmnModdle } from 'bpmn-moddle';
import { child, children, localType } from './moddle.ts';
import type { ModdleElement } from './moddle.ts';
import { walk } from './walk.ts';

const needsId = new Set(['SequenceFlow', 'Association', 'StandardLoopCharacteristics', 'MultiInstanceLoopCharacteristics']);

/**
 * Brings BPMN of any tool into the one spelling that everything behind it reads; changes `definitions` in place.
 * Ids for all flows and nodes, `incoming`/`outgoing` rebuilt from the sequence flows in document order (the order in
 * which conditions are asked), `eventDefinitionRef` inlined, empty lane sets dropped. What nothing here reads, such as data types and
 * interfaces, stays for the tools that do.
 */
export function normalise(definitions: ModdleElement, moddle: BpmnModdle): void {
  writeIds(definitions);
  inlineEventDefinitions(definitions, moddle);
  dropEmptyLaneSets(definitions);
  connect(definitions);
}

function writeIds(definitions: ModdleElement): void {
  const taken = new Set<string>();
  const missing: ModdleElement[] = [];
  for (const element of walk(definitions)) {
    if (element.id) taken.add(element.id);
    else if (element.$type.startsWith('bpmn:') && wantsId(element)) missing.push(element);
  }
  const last = new Map<string, number>();
  for (const element of missing) {
    const stem = localType(element);
    let number = (last.get(stem) ?? 0) + 1;
    while (taken.has(`${stem}_${number}`)) number++;
    element.set('id', `${stem}_${number}`);
    last.set(stem, number);
  }
}

function wantsId(element: ModdleElement): boolean {
  return element.$instanceOf('bpmn:FlowNode') || element.$type === 'bpmn:Process'
    || element.$instanceOf('bpmn:EventDefinition') || needsId.has(localType(element));
}

function inlineEventDefinitions(definitions: ModdleElement, moddle: BpmnModdle): void {
  for (const event of walk(definitions)) {
    if (!event.$instanceOf('bpmn:CatchEvent') && !event.$instanceOf('bpmn:ThrowEvent')) continue;
    const references = children(event, 'eventDefinitionRef');
    if (references.length === 0) continue;
    const copies = references.map((original) => copyDefinition(original, event, moddle));
    event.set('eventDefinitions', [...children(event, 'eventDefinitions'), ...copies]);
    event.set('eventDefinitionRef', undefined);
  }
}

function copyDefinition(original: ModdleElement, event: ModdleElement, moddle: BpmnModdle): ModdleElement {
  const copy = moddle.create(original.$type, { id: `${event.id}_${original.id}` });
  for (const property of original.$descriptor.properties) {
    const name = property.name.slice(property.name.indexOf(':') + 1);
    if (name !== 'id' && !property.isVirtual) copy.set(property.name, original.get(property.name));
  }
  copy.$parent = event;
  return copy;
}

/** A set without lanes draws nothing, and diagrams of it cannot be changed. */
function dropEmptyLaneSets(definitions: ModdleElement): void {
  for (const element of walk(definitions)) {
    if (!element.$instanceOf('bpmn:FlowElementsContainer')) continue;
    const laneSets = children(element, 'laneSets').filter((set) => children(set, 'lanes').length > 0);
    if (children(element, 'laneSets').length !== laneSets.length) element.set('laneSets', laneSets);
  }
}

function connect(definitions: ModdleElement): void {
  const flows: ModdleElement[] = [];
  for (const element of walk(definitions)) {
    if (element.$type === 'bpmn:SequenceFlow') flows.push(element);
    else if (element.$instanceOf('bpmn:FlowNode')) { element.set('incoming', []); element.set('outgoing', []); }
  }
  for (const flow of flows) {
    const source = child(flow, 'sourceRef');
    const target = child(flow, 'targetRef');
    if (source?.$instanceOf('bpmn:FlowNode')) (source.get('outgoing') as ModdleElement[]).push(flow);
    if (target?.$instanceOf('bpmn:FlowNode')) (target.get('incoming') as ModdleElement[]).push(flow);
  }
}
