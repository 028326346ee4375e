import type { BpmnModdle } from 'bpmn-moddle';
import type { Loop, Mapping, Node, NodeExtension, People } from '../../kernel/types.ts';
import { toFeel } from '../condition.ts';
import { child, extensions, text } from '../moddle.ts';
import type { ModdleElement } from '../moddle.ts';
import { walk } from '../walk.ts';
import { adoptCamunda7 } from './camunda7.ts';
import { adoptCamunda8 } from './camunda8.ts';

type Read = Pick<Node, 'ext' | 'called'> & { loop?: Partial<Loop> };

/**
 * Writes what Camunda 7 or 8 says, and a counterpart exists for, in our own words beside it, so that whoever imports a file sees and changes it;
 * conditions in JUEL or simple JavaScript become FEEL. What the file says in our words already stays, and so does what the other tool wrote.
 */
export function takeOver(definitions: ModdleElement, moddle: BpmnModdle): void {
  for (const element of walk(definitions)) {
    if (element.$type === 'bpmn:SequenceFlow') condition(element);
    if (!element.$instanceOf('bpmn:Activity')) continue;
    const read: Read = { ext: {}, ...(child(element, 'loopCharacteristics') && { loop: {} }) };
    adoptCamunda7(element, read as Node);
    adoptCamunda8(element, read as Node);
    settings(element, read, moddle);
    if (read.loop) loop(child(element, 'loopCharacteristics')!, read.loop);
  }
}

function condition(flow: ModdleElement): void {
  const holder = child(flow, 'conditionExpression');
  const source = holder && text(holder, 'body');
  if (!holder || !source) return;
  const translated = toFeel(source, text(holder, 'language'));
  if (!('feel' in translated) || translated.feel === source) return;
  holder.set('body', translated.feel);
  holder.set('language', undefined);
}

function settings(element: ModdleElement, { ext, called }: Read, moddle: BpmnModdle): void {
  const { form, service, decision, binding, people, inputs, outputs, script } = ext;
  const attributes = { 'reflow:form': form, 'reflow:service': service, 'reflow:decision': decision, 'reflow:binding': binding === undefined ? undefined : String(binding) };
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined && text(element, name) === undefined) element.set(name, value);
  if (called !== undefined && element.$type === 'bpmn:CallActivity' && !text(element, 'calledElement')) element.set('calledElement', called);
  if (script && element.$type === 'bpmn:ScriptTask' && !text(element, 'script')) {
    for (const [name, value] of Object.entries({ scriptFormat: 'feel', script: script.expression, 'reflow:resultVariable': script.result })) element.set(name, value);
  }
  if (people && extensions(element, 'reflow:People').length === 0) add(element, 'reflow:People', peopleWords(people), moddle);
  mappings(element, 'reflow:Input', inputs, moddle);
  mappings(element, 'reflow:Output', outputs, moddle);
}

function peopleWords({ groups, expression }: People): Record<string, string> {
  return { ...(groups ? { groups: groups.join(', ') } : {}), ...(expression ? { expression } : {}) };
}

function mappings(element: ModdleElement, type: string, given: NodeExtension['inputs'], moddle: BpmnModdle): void {
  if (!given || extensions(element, type).length > 0) return;
  for (const { name, value } of given satisfies Mapping[]) add(element, type, { name, value }, moddle);
}

function add(element: ModdleElement, type: string, attributes: Record<string, string>, moddle: BpmnModdle): void {
  let holder = child(element, 'extensionElements');
  if (!holder) {
    holder = moddle.create('bpmn:ExtensionElements', { values: [] });
    holder.$parent = element;
    element.set('extensionElements', holder);
  }
  const added = moddle.create(type, attributes);
  added.$parent = holder;
  holder.set('values', [...(holder.get('values') as ModdleElement[] | undefined ?? []), added]);
}

function loop(element: ModdleElement, { collection, item, output, outputItem }: Partial<Loop>): void {
  if (element.$type !== 'bpmn:MultiInstanceLoopCharacteristics') return;
  const attributes = { 'reflow:collection': collection, 'reflow:item': item, 'reflow:output': output, 'reflow:outputItem': outputItem };
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined && text(element, name) === undefined) element.set(name, value);
}
